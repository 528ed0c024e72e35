/** What can happen in this context. */
@NullMarked
package dev.easel.api.tenants.events;

import org.jspecify.annotations.NullMarked;

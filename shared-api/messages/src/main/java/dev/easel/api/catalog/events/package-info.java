/** What can happen in this context. */
@NullMarked
package dev.easel.api.catalog.events;

import org.jspecify.annotations.NullMarked;

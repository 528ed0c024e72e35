/** What can happen in this context. */
@NullMarked
package dev.easel.api.providers.events;

import org.jspecify.annotations.NullMarked;

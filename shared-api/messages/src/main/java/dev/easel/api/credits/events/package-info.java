/** What can happen in this context. */
@NullMarked
package dev.easel.api.credits.events;

import org.jspecify.annotations.NullMarked;

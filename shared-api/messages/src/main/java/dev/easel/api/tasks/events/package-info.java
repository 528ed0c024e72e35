/** What can happen in this context. */
@NullMarked
package dev.easel.api.tasks.events;

import org.jspecify.annotations.NullMarked;

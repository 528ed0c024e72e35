/** What can happen in this context. */
@NullMarked
package dev.easel.api.settings.events;

import org.jspecify.annotations.NullMarked;

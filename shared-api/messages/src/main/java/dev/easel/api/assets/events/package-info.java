/** What can happen in this context. */
@NullMarked
package dev.easel.api.assets.events;

import org.jspecify.annotations.NullMarked;

/** What can happen in this context. */
@NullMarked
package dev.easel.api.webhooks.events;

import org.jspecify.annotations.NullMarked;

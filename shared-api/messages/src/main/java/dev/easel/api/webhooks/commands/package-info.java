/** What one can ask in this context. */
@NullMarked
package dev.easel.api.webhooks.commands;

import org.jspecify.annotations.NullMarked;

/** What one can ask in this context. */
@NullMarked
package dev.easel.api.credits.commands;

import org.jspecify.annotations.NullMarked;

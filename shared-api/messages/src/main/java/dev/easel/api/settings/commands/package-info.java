/** What one can ask in this context. */
@NullMarked
package dev.easel.api.settings.commands;

import org.jspecify.annotations.NullMarked;

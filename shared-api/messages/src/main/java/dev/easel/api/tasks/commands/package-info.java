/** What one can ask in this context. */
@NullMarked
package dev.easel.api.tasks.commands;

import org.jspecify.annotations.NullMarked;

/** What one can ask in this context. */
@NullMarked
package dev.easel.api.providers.commands;

import org.jspecify.annotations.NullMarked;

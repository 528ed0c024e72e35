/** What one can ask in this context. */
@NullMarked
package dev.easel.api.assets.commands;

import org.jspecify.annotations.NullMarked;

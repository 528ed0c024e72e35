/** What one can ask in this context. */
@NullMarked
package dev.easel.api.catalog.commands;

import org.jspecify.annotations.NullMarked;

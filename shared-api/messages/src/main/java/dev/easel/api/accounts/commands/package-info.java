/** What one can ask in this context. */
@NullMarked
package dev.easel.api.accounts.commands;

import org.jspecify.annotations.NullMarked;

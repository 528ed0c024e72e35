/** Providers: who can do the work. */
@NullMarked
package dev.easel.command.providers;

import org.jspecify.annotations.NullMarked;

/** Disturbs the engine in every way that is known to break such engines, and looks whether it kept its word. */
@NullMarked
package dev.easel.chaos;

import org.jspecify.annotations.NullMarked;

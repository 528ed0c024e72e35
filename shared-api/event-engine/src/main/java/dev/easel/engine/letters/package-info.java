/** Dead letters: an event that cannot be handled is set aside with what follows it, and the rest goes on. */
@NullMarked
package dev.easel.engine.letters;

import org.jspecify.annotations.NullMarked;

/** Processes under test, as they ship, with what a bench needs besides. */
@NullMarked
package dev.easel.bench.sides;

import org.jspecify.annotations.NullMarked;

/** Sagas by the batch: their rows are read and written for all of its events at once, and so are their commands. */
@NullMarked
package dev.easel.engine.sagas;

import org.jspecify.annotations.NullMarked;

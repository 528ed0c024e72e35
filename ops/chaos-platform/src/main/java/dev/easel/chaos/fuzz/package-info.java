/** Asks the platform whatever its contract lets one ask, and much that it does not. */
@NullMarked
package dev.easel.chaos.fuzz;

import org.jspecify.annotations.NullMarked;

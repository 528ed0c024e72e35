/** Shows that the platform bears whatever it is asked. */
@NullMarked
package dev.easel.chaos.fuzz;

import org.jspecify.annotations.NullMarked;

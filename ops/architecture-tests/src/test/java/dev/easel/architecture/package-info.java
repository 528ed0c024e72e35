/** The walls of the house, as tests. */
@NullMarked
package dev.easel.architecture;

import org.jspecify.annotations.NullMarked;

/** Shows that the checker can say no. */
@NullMarked
package dev.easel.chaos;

import org.jspecify.annotations.NullMarked;

/** What follows from decisions about credits. */
@NullMarked
package dev.easel.saga.credits;

import org.jspecify.annotations.NullMarked;

/** Checks the log of an Easel without trusting it: an implementation of its own of all that is hashed and signed there. */
@NullMarked
package dev.easel.verify;

import org.jspecify.annotations.NullMarked;

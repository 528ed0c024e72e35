/** Proof: the log sealed in the background, range by range, and all that it takes to check it. */
@NullMarked
package dev.easel.query.proof;

import org.jspecify.annotations.NullMarked;

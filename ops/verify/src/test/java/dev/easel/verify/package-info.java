/** Tests of the verifier alone; what Easel makes is checked in query-side. */
@NullMarked
package dev.easel.verify;

import org.jspecify.annotations.NullMarked;

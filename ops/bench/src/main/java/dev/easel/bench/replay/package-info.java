/** The log read again from its beginning, held against a plain scan of the same rows. */
@NullMarked
package dev.easel.bench.replay;

import org.jspecify.annotations.NullMarked;

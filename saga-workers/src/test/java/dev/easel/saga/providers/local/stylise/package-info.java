/** Proves that paintings take from their style and keep their subject. */
@NullMarked
package dev.easel.saga.providers.local.stylise;

import org.jspecify.annotations.NullMarked;

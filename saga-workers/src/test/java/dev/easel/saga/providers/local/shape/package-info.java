/** Proves what is estimated of depth. */
@NullMarked
package dev.easel.saga.providers.local.shape;

import org.jspecify.annotations.NullMarked;

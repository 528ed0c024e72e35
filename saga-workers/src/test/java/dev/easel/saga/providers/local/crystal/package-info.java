/** Proves point clouds by a reader of their own. */
@NullMarked
package dev.easel.saga.providers.local.crystal;

import org.jspecify.annotations.NullMarked;

/** Proves that figurines are closed, upright and look like their picture. */
@NullMarked
package dev.easel.saga.providers.local.figurine;

import org.jspecify.annotations.NullMarked;

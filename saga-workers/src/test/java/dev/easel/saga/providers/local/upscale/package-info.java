/** Enlarging is measured against photographs that were made small. */
@NullMarked
package dev.easel.saga.providers.local.upscale;

import org.jspecify.annotations.NullMarked;

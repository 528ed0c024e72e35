/** Enlarges pictures by resampling: no model, nothing invented. */
@NullMarked
package dev.easel.saga.providers.local.upscale;

import org.jspecify.annotations.NullMarked;

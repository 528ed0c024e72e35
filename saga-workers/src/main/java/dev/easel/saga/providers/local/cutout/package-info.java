/** Cuts the subject of a photo free, by computation alone. */
@NullMarked
package dev.easel.saga.providers.local.cutout;

import org.jspecify.annotations.NullMarked;

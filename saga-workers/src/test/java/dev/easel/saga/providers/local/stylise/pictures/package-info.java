/** Draws the style pictures that Easel ships with, so that they can be made again. */
@NullMarked
package dev.easel.saga.providers.local.stylise.pictures;

import org.jspecify.annotations.NullMarked;

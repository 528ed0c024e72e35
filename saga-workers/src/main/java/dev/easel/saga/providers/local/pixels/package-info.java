/** Reading, blurring and shrinking pictures: what several kinds of local work share. */
@NullMarked
package dev.easel.saga.providers.local.pixels;

import org.jspecify.annotations.NullMarked;

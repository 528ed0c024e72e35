/** Paints the subject of a photo anew with the colours, strokes and lines of a style picture, by computation alone. */
@NullMarked
package dev.easel.saga.providers.local.stylise;

import org.jspecify.annotations.NullMarked;

/** Estimates how far the parts of a subject stand out, from cues within its one picture. */
@NullMarked
package dev.easel.saga.providers.local.shape;

import org.jspecify.annotations.NullMarked;

/** Sets the subject of a photo as coloured points in space, as a laser sets them in a block of crystal. */
@NullMarked
package dev.easel.saga.providers.local.crystal;

import org.jspecify.annotations.NullMarked;

/** The cut is measured against composites of known alpha. */
@NullMarked
package dev.easel.saga.providers.local.cutout;

import org.jspecify.annotations.NullMarked;

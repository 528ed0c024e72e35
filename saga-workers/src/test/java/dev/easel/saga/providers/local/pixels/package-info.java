/** Photos that the tests of local work look at. */
@NullMarked
package dev.easel.saga.providers.local.pixels;

import org.jspecify.annotations.NullMarked;

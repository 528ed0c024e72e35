/** Makes a figurine of a subject: a closed, painted body on a plinth, as a GLB file. */
@NullMarked
package dev.easel.saga.providers.local.figurine;

import org.jspecify.annotations.NullMarked;

/** What the house computes itself, without any outside provider: cutting the subject of a photo free. */
@NullMarked
package dev.easel.saga.providers.local;

import org.jspecify.annotations.NullMarked;

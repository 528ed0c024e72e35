/** Proves what counts as the subject of a picture. */
@NullMarked
package dev.easel.saga.providers.local.subject;

import org.jspecify.annotations.NullMarked;

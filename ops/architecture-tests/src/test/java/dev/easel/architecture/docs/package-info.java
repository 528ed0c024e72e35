/** Pages that are written from what the code says, so that they cannot drift from it. */
@NullMarked
package dev.easel.architecture.docs;

import org.jspecify.annotations.NullMarked;

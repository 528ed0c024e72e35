/** Assets: stored files. */
@NullMarked
package dev.easel.api.assets;

import org.jspecify.annotations.NullMarked;

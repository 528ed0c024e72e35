/** Assets: uploads checked and cleaned, outputs kept, published, deleted. */
@NullMarked
package dev.easel.command.assets;

import org.jspecify.annotations.NullMarked;

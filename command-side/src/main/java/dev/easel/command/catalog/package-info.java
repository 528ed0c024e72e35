/** Catalogue: tools and their types. */
@NullMarked
package dev.easel.command.catalog;

import org.jspecify.annotations.NullMarked;

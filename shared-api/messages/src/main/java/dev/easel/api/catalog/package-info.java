/** The catalogue: tools and their types. */
@NullMarked
package dev.easel.api.catalog;

import org.jspecify.annotations.NullMarked;

/** Tests of the catalogue. */
@NullMarked
package dev.easel.query.catalog;

import org.jspecify.annotations.NullMarked;

/** What is on offer: tools and their types. */
@NullMarked
package dev.easel.query.catalog;

import org.jspecify.annotations.NullMarked;

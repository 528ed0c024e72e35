/** What analysts read: the views of schema {@code analytics}, as data sets and as figures. */
@NullMarked
package dev.easel.query.analytics;

import org.jspecify.annotations.NullMarked;

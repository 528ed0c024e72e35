/** What analysts read, on a real database and over HTTP. */
@NullMarked
package dev.easel.query.analytics;

import org.jspecify.annotations.NullMarked;

/** AI providers and how they do. */
@NullMarked
package dev.easel.query.providers;

import org.jspecify.annotations.NullMarked;

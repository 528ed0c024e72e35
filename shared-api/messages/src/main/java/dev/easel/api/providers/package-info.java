/** AI providers. */
@NullMarked
package dev.easel.api.providers;

import org.jspecify.annotations.NullMarked;

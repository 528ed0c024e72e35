/** Tests of providers. */
@NullMarked
package dev.easel.query.providers;

import org.jspecify.annotations.NullMarked;

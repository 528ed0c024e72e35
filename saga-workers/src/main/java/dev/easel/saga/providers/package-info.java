/** The provider desk: every call of a provider as a durable row, worked by whoever holds its lease. */
@NullMarked
package dev.easel.saga.providers;

import org.jspecify.annotations.NullMarked;

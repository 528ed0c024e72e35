/** The provider that computes on this machine, on real services. */
@NullMarked
package dev.easel.saga.providers.local;

import org.jspecify.annotations.NullMarked;

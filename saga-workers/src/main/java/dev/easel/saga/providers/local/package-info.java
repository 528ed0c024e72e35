/** The provider that needs no key: steps that this machine computes itself, each kind of work in a package of its own. */
@NullMarked
package dev.easel.saga.providers.local;

import org.jspecify.annotations.NullMarked;

/** Reads models with readers of its own and looks at them from any side, so that people and tests can judge them. */
@NullMarked
package dev.easel.saga.providers.local.viewing;

import org.jspecify.annotations.NullMarked;

/** Why a command of this context is refused. */
@NullMarked
package dev.easel.api.credits.refusals;

import org.jspecify.annotations.NullMarked;

/** Why a command of this context is refused. */
@NullMarked
package dev.easel.api.accounts.refusals;

import org.jspecify.annotations.NullMarked;

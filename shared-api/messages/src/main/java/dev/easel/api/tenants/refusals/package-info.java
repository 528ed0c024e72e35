/** Why a command of this context is refused. */
@NullMarked
package dev.easel.api.tenants.refusals;

import org.jspecify.annotations.NullMarked;

/** Why something is refused in this context. */
@NullMarked
package dev.easel.api.webhooks.refusals;

import org.jspecify.annotations.NullMarked;

/** Calls to addresses that others gave: nothing inside is ever reached through them. */
@NullMarked
package dev.easel.platform.outbound;

import org.jspecify.annotations.NullMarked;

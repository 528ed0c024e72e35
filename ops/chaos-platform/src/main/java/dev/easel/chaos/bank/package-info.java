/** Disturbs the whole platform while many people's credits move, and counts every credit afterwards. */
@NullMarked
package dev.easel.chaos.bank;

import org.jspecify.annotations.NullMarked;

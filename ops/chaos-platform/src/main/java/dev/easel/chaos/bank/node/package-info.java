/** A process that is disturbed: the platform with all its sides, and a provider that does as it is asked. */
@NullMarked
package dev.easel.chaos.bank.node;

import org.jspecify.annotations.NullMarked;

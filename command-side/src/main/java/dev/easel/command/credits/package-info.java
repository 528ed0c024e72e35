/** Credits: the ledger that decides about them, and operators who give them. */
@NullMarked
package dev.easel.command.credits;

import org.jspecify.annotations.NullMarked;

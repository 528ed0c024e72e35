/** Credits: one owner's ledger of lots and holds. */
@NullMarked
package dev.easel.api.credits;

import org.jspecify.annotations.NullMarked;

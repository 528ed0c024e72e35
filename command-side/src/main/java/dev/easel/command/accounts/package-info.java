/** Accounts: sign-up, sign-in, roles, and the vault that keeps what events must not hold. */
@NullMarked
package dev.easel.command.accounts;

import org.jspecify.annotations.NullMarked;

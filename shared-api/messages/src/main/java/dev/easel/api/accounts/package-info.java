/** Accounts: people who sign in. */
@NullMarked
package dev.easel.api.accounts;

import org.jspecify.annotations.NullMarked;

/** What a new account is welcomed with. */
@NullMarked
package dev.easel.saga.accounts;

import org.jspecify.annotations.NullMarked;

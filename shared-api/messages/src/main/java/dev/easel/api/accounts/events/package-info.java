/** What can happen in this context. */
@NullMarked
package dev.easel.api.accounts.events;

import org.jspecify.annotations.NullMarked;

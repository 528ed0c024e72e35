/** Credits as read: balances with their lots, and every movement with its trail. */
@NullMarked
package dev.easel.query.credits;

import org.jspecify.annotations.NullMarked;

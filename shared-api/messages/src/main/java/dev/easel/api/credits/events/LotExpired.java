package dev.easel.api.credits.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;

/**
 * What was left of a lot lapsed. Comes again when held credits go back to the lot later.
 *
 * @param amount none when all that was left is held: from now on it lapses when it comes back
 */
public record LotExpired(LedgerId ledgerId, LotId lotId, Credits amount, Credits availableAfter, Credits heldAfter)
        implements LedgerEvent {}

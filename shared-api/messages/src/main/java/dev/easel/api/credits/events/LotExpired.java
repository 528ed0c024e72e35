package dev.easel.api.credits.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;

/** What was left of a lot lapsed. */
public record LotExpired(LedgerId ledgerId, LotId lotId, Credits amount, Credits availableAfter, Credits heldAfter)
        implements LedgerEvent {}

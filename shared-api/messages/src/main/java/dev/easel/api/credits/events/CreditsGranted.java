package dev.easel.api.credits.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;

/** Credits came in as a lot. */
public record CreditsGranted(LedgerId ledgerId, Lot lot, String reason, Credits availableAfter, Credits heldAfter)
        implements LedgerEvent {}

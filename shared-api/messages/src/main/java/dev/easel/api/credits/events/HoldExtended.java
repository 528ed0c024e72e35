package dev.easel.api.credits.events;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;

/** A hold lives longer. */
public record HoldExtended(LedgerId ledgerId, HoldId holdId, Instant expiresAt) implements LedgerEvent {}

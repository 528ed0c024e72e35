package dev.easel.api.credits.events;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import java.time.Instant;

/**
 * Credits were set aside.
 *
 * @param taken the lots they came from, in burn order
 */
public record CreditsHeld(
        LedgerId ledgerId,
        HoldId holdId,
        Allocation taken,
        Purpose purpose,
        Instant expiresAt,
        Credits availableAfter,
        Credits heldAfter)
        implements LedgerEvent {}

package dev.easel.api.credits.events;

import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;

/**
 * Credits were taken away by somebody's decision.
 *
 * @param taken the lots they came from, in burn order
 */
public record CreditsDeducted(
        LedgerId ledgerId,
        AdjustmentId adjustmentId,
        Allocation taken,
        Grounds grounds,
        Credits availableAfter,
        Credits heldAfter)
        implements LedgerEvent {}

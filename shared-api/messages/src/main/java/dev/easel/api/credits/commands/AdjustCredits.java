package dev.easel.api.credits.commands;

import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Corrects what is available, never below zero. Answers {@code AdjustmentAnswer}: a repeat gets the first answer; the
 * same id with another content is refused. */
public record AdjustCredits(
        @TargetAggregateIdentifier LedgerId ledgerId, AdjustmentId adjustmentId, Adjustment adjustment, Instant at)
        implements LedgerCommand {}

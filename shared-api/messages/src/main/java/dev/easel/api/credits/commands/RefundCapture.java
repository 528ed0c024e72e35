package dev.easel.api.credits.commands;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.RefundId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives spent credits back to the lots they came from. Answers {@code RefundAnswer}: a repeat gets the first answer.
 * Refused beyond what was captured. */
public record RefundCapture(
        @TargetAggregateIdentifier LedgerId ledgerId,
        HoldId holdId,
        RefundId refundId,
        Credits amount,
        Grounds grounds,
        Instant at)
        implements LedgerCommand {}

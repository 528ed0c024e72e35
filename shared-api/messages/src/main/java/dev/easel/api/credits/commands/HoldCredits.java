package dev.easel.api.credits.commands;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets credits aside for a task. Answers {@code HoldAnswer}; refused with {@code NotEnoughCredits}. */
public record HoldCredits(
        @TargetAggregateIdentifier LedgerId ledgerId,
        HoldId holdId,
        Credits amount,
        Purpose purpose,
        Instant expiresAt,
        Instant at)
        implements LedgerCommand {}

package dev.easel.api.credits.commands;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.ReleaseCause;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a hold back to the lots it came from. */
public record ReleaseHold(@TargetAggregateIdentifier LedgerId ledgerId, HoldId holdId, ReleaseCause cause, Instant at)
        implements LedgerCommand {}

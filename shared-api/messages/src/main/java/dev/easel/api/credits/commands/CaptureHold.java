package dev.easel.api.credits.commands;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Spends all or part of a hold; the rest goes back. A second end is answered with what happened first. */
public record CaptureHold(@TargetAggregateIdentifier LedgerId ledgerId, HoldId holdId, Credits amount, Instant at)
        implements LedgerCommand {}

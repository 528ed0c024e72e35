package dev.easel.api.credits.commands;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a hold whose time has passed; does nothing before. */
public record ExpireHold(@TargetAggregateIdentifier LedgerId ledgerId, HoldId holdId, Instant at)
        implements LedgerCommand {}

package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a lot whose time has passed; does nothing before. */
public record ExpireLot(@TargetAggregateIdentifier LedgerId ledgerId, LotId lotId, Instant at)
        implements LedgerCommand {}

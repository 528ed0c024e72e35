package dev.easel.api.credits.commands;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets a hold live longer; never shorter. Refused once it has ended. */
public record ExtendHold(@TargetAggregateIdentifier LedgerId ledgerId, HoldId holdId, Instant expiresAt)
        implements LedgerCommand {}

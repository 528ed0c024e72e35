package dev.easel.api.credits.commands;

import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Stops new holds and adjustments; what is held may still end. A repeat changes nothing. */
public record FreezeLedger(@TargetAggregateIdentifier LedgerId ledgerId, Grounds grounds) implements LedgerCommand {}

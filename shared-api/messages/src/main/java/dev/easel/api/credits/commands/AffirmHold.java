package dev.easel.api.credits.commands;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how a hold stands; records nothing. */
public record AffirmHold(@TargetAggregateIdentifier LedgerId ledgerId, HoldId holdId) implements LedgerCommand {}

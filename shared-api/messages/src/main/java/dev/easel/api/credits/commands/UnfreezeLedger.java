package dev.easel.api.credits.commands;

import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets credits be used again; does nothing when they can be. */
public record UnfreezeLedger(@TargetAggregateIdentifier LedgerId ledgerId, Grounds grounds) implements LedgerCommand {}

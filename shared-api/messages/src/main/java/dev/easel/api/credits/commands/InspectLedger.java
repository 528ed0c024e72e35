package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks what a ledger has; answers {@code Balance}, records nothing. */
public record InspectLedger(@TargetAggregateIdentifier LedgerId ledgerId) implements LedgerCommand {}

package dev.easel.api.credits.commands;

import dev.easel.api.Owner;
import dev.easel.api.credits.LedgerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens an owner's ledger; a repeat changes nothing. */
public record OpenLedger(@TargetAggregateIdentifier LedgerId ledgerId, Owner owner) implements LedgerCommand {}

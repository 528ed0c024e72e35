package dev.easel.api.credits.events;

import dev.easel.api.Owner;
import dev.easel.api.credits.LedgerId;

/** An owner has a ledger. */
public record LedgerOpened(LedgerId ledgerId, Owner owner) implements LedgerEvent {}

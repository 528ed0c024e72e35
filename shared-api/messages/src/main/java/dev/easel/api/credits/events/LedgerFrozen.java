package dev.easel.api.credits.events;

import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;

/** Nothing new can be held or adjusted. */
public record LedgerFrozen(LedgerId ledgerId, Grounds grounds) implements LedgerEvent {}

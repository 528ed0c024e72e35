package dev.easel.api.credits.events;

import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LedgerId;

/** Credits can be used again. */
public record LedgerUnfrozen(LedgerId ledgerId, Grounds grounds) implements LedgerEvent {}

package dev.easel.api.credits.events;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.SpendingLimit;
import org.jspecify.annotations.Nullable;

/**
 * The owner set a limit of their own, or took it away.
 *
 * @param limit null when there is none any more
 */
public record SpendingLimitSet(LedgerId ledgerId, @Nullable SpendingLimit limit) implements LedgerEvent {}

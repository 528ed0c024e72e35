package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.SpendingLimit;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Sets the owner's own limit. Answers {@code SpendingAnswer}; null when there is none any more.
 *
 * @param limit null when there should be none
 */
public record SetSpendingLimit(
        @TargetAggregateIdentifier LedgerId ledgerId,
        @Nullable SpendingLimit limit,
        Instant at) implements LedgerCommand {}

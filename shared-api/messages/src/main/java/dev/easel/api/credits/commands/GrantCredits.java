package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Adds a lot. A repeat of the same lot gets the first answer; the same lot with another amount is refused.
 *
 * @param reason shown to the owner; no personal data
 */
public record GrantCredits(@TargetAggregateIdentifier LedgerId ledgerId, Lot lot, String reason, Instant at)
        implements LedgerCommand {}

package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Adds a lot. Answers {@code GrantAnswer}: a repeat of the same lot gets the first answer; the same lot with another
 * amount is refused.
 *
 * @param reasonCode why, for those who count; absent when no person decided it
 * @param reason shown to the owner; no personal data
 */
public record GrantCredits(
        @TargetAggregateIdentifier LedgerId ledgerId,
        Lot lot,
        @Nullable String reasonCode,
        String reason,
        Instant at) implements LedgerCommand {

    public GrantCredits(LedgerId ledgerId, Lot lot, String reason, Instant at) {
        this(ledgerId, lot, null, reason, at);
    }
}

package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets what is over lapse and adds the allowance of a new period: other lots stay as they are. Answers
 * {@code GrantAnswer}: a repeat of the same lot gets the first answer; the same lot with another amount is refused.
 *
 * @param reason shown to the owner
 */
public record ReplacePlanAllowance(
        @TargetAggregateIdentifier LedgerId ledgerId, Lot lot, String reason, Instant at) implements LedgerCommand {}

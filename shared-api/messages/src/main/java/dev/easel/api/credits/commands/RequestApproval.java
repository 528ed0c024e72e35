package dev.easel.api.credits.commands;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for a second person's yes to an adjustment. Answers {@code ApprovalAnswer}: a repeat gets how it stands; the same id
 * with another content is refused. */
public record RequestApproval(
        @TargetAggregateIdentifier ApprovalId approvalId,
        LedgerId ledgerId,
        Adjustment adjustment,
        AccountId by,
        Instant lapsesAt,
        Instant at)
        implements ApprovalCommand {}

package dev.easel.api.credits.commands;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.ApprovalId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says no, or takes the request back; refused once it is decided otherwise. Answers {@code ApprovalAnswer}. */
public record DeclineAdjustment(
        @TargetAggregateIdentifier ApprovalId approvalId, AccountId by, String reason, Instant at)
        implements ApprovalCommand {}

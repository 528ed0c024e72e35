package dev.easel.api.credits.commands;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.ApprovalId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says yes; refused of the person who asked, and once it is decided otherwise. Answers {@code ApprovalAnswer}. */
public record ApproveAdjustment(@TargetAggregateIdentifier ApprovalId approvalId, AccountId by, Instant at)
        implements ApprovalCommand {}

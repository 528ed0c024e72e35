package dev.easel.api.credits.events;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.ApprovalId;
import java.time.Instant;

/** Somebody said no. */
public record ApprovalDeclined(ApprovalId approvalId, AccountId by, String reason, Instant at)
        implements ApprovalEvent {}

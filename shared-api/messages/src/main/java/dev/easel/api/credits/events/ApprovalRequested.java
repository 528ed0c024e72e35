package dev.easel.api.credits.events;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;

/** Somebody wants a second person's yes to an adjustment. */
public record ApprovalRequested(
        ApprovalId approvalId, LedgerId ledgerId, Adjustment adjustment, AccountId by, Instant lapsesAt, Instant at)
        implements ApprovalEvent {}

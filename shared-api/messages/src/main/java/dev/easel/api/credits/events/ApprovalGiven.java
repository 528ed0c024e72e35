package dev.easel.api.credits.events;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.LedgerId;
import java.time.Instant;

/** A second person said yes: the adjustment is to be made. */
public record ApprovalGiven(ApprovalId approvalId, LedgerId ledgerId, Adjustment adjustment, AccountId by, Instant at)
        implements ApprovalEvent {}

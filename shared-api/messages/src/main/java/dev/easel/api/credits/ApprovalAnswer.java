package dev.easel.api.credits;

import dev.easel.api.accounts.AccountId;

/**
 * How a request for a second person's yes stands, for whoever asks for it again.
 *
 * @param adjustment as it was asked for first
 * @param requestedBy who may not decide
 * @param repeated whether this had been said before
 */
public record ApprovalAnswer(
        ApprovalId approvalId,
        LedgerId ledgerId,
        Adjustment adjustment,
        AccountId requestedBy,
        ApprovalState state,
        boolean repeated) {}

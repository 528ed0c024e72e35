package dev.easel.api.credits.events;

import dev.easel.api.credits.ApprovalId;
import java.time.Instant;

/**
 * The ledger refused what was approved; nothing was changed there.
 *
 * @param code of the refusal
 */
public record ApprovalFailed(ApprovalId approvalId, String code, Instant at) implements ApprovalEvent {}

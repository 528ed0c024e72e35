package dev.easel.api.credits.commands;

import dev.easel.api.credits.ApprovalId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the ledger refused what was approved; a repeat changes nothing. */
public record FailApproval(@TargetAggregateIdentifier ApprovalId approvalId, String code, Instant at)
        implements ApprovalCommand {}

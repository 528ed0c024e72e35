package dev.easel.api.credits.commands;

import dev.easel.api.credits.ApprovalId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a request that nobody decided; does nothing before its time, or once it is decided. */
public record LapseApproval(@TargetAggregateIdentifier ApprovalId approvalId, Instant at) implements ApprovalCommand {}

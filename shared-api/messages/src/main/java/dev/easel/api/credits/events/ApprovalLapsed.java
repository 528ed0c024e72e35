package dev.easel.api.credits.events;

import dev.easel.api.credits.ApprovalId;
import java.time.Instant;

/** Nobody decided in time. */
public record ApprovalLapsed(ApprovalId approvalId, Instant at) implements ApprovalEvent {}

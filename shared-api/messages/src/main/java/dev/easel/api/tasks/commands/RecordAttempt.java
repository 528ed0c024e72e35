package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes an attempt that ended without deciding its step. */
public record RecordAttempt(@TargetAggregateIdentifier TaskId taskId, AttemptReport report) implements TaskCommand {}

package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Fails a task before or between its steps. */
public record FailTask(@TargetAggregateIdentifier TaskId taskId, FailureCause cause, String detail, Instant at)
        implements TaskCommand {}

package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that a step cannot be done: the task fails. A late one is noted and discarded. */
public record FailStep(@TargetAggregateIdentifier TaskId taskId, AttemptReport report, FailureCause cause)
        implements TaskCommand {}

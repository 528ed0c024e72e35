package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Delivers a step. The last one completes the task; a late one is noted and discarded. */
public record CompleteStep(@TargetAggregateIdentifier TaskId taskId, AttemptReport report, List<Output> outputs)
        implements TaskCommand {}

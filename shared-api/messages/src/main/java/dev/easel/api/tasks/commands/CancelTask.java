package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a task early. A repeat gets the first answer; refused once the task has ended in another way. */
public record CancelTask(@TargetAggregateIdentifier TaskId taskId, CancelledBy by, Instant at) implements TaskCommand {}

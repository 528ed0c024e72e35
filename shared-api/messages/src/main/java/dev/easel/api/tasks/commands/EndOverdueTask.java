package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Fails a task whose deadline has passed; does nothing before, or once it has ended. */
public record EndOverdueTask(@TargetAggregateIdentifier TaskId taskId, Instant at) implements TaskCommand {}

package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Dispatches the current step of an unfinished task again, for an operator. */
public record RetryStep(@TargetAggregateIdentifier TaskId taskId, Instant at) implements TaskCommand {}

package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Dispatches the current step of an unfinished task again, for an operator. A repeat changes nothing.
 *
 * @param round the one that is to begin: one more than the present
 */
public record RetryStep(@TargetAggregateIdentifier TaskId taskId, StepId stepId, int round) implements TaskCommand {}

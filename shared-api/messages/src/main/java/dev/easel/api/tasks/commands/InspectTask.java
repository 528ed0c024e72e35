package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.TaskId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how a task stands; records nothing. */
public record InspectTask(@TargetAggregateIdentifier TaskId taskId) implements TaskCommand {}

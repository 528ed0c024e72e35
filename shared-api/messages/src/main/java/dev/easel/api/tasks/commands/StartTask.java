package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Starts the work: requests the first step. A repeat changes nothing. */
public record StartTask(@TargetAggregateIdentifier TaskId taskId, Instant at) implements TaskCommand {}

package dev.easel.api.tasks.commands;

import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for the next step once the one before is complete. A repeat changes nothing. */
public record RequestStep(@TargetAggregateIdentifier TaskId taskId, StepId stepId, Instant at) implements TaskCommand {}

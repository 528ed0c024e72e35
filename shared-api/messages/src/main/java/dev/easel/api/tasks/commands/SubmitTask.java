package dev.easel.api.tasks.commands;

import dev.easel.api.Owner;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Begins a task whose credits are held. A repeat gets the first answer; another request under the same id is refused. */
public record SubmitTask(
        @TargetAggregateIdentifier TaskId taskId,
        Owner owner,
        TaskSource source,
        ToolRef tool,
        Request request,
        Payment payment,
        List<PlannedStep> plan,
        Instant deadlineAt)
        implements TaskCommand {}

package dev.easel.api.tasks.events;

import dev.easel.api.Owner;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import java.time.Instant;
import java.util.List;

/** A task was accepted; its credits are held. */
public record TaskSubmitted(
        TaskId taskId,
        Owner owner,
        TaskSource source,
        ToolRef tool,
        Request request,
        Payment payment,
        List<PlannedStep> plan,
        Instant deadlineAt)
        implements TaskEvent {

    public TaskSubmitted {
        plan = List.copyOf(plan);
    }
}

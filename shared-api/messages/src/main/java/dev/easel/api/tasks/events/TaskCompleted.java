package dev.easel.api.tasks.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.List;

/**
 * The task succeeded.
 *
 * @param charge what is to be captured
 */
public record TaskCompleted(TaskId taskId, List<Output> outputs, Credits charge, Instant completedAt)
        implements TaskEvent {

    public TaskCompleted {
        outputs = List.copyOf(outputs);
    }
}

package dev.easel.api.tasks.events;

import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step was delivered.
 *
 * @param next the step that follows; absent after the last one
 */
public record StepCompleted(
        TaskId taskId,
        StepId stepId,
        List<Output> outputs,
        @Nullable StepId next,
        Instant completedAt) implements TaskEvent {

    public StepCompleted {
        outputs = List.copyOf(outputs);
    }
}

package dev.easel.api.tasks.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The task failed.
 *
 * @param stepId the step that failed; absent when none had begun
 * @param outputs of the last step that was delivered before, for its owner to keep
 * @param charge price of the steps that were delivered before; none for a task of one step
 */
public record TaskFailed(
        TaskId taskId,
        FailureCause cause,
        String detail,
        @Nullable StepId stepId,
        List<Output> outputs,
        Credits charge,
        Instant failedAt)
        implements TaskEvent {

    public TaskFailed {
        outputs = List.copyOf(outputs);
    }
}

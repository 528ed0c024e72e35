package dev.easel.api.tasks.events;

import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The task failed.
 *
 * @param stepId the step that failed; absent when none had begun
 */
public record TaskFailed(
        TaskId taskId,
        FailureCause cause,
        String detail,
        @Nullable StepId stepId,
        Instant failedAt) implements TaskEvent {}

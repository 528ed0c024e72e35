package dev.easel.api.tasks.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;

/** The task is not in a state to be tried again. */
public record TaskNotRetryable(TaskId taskId, TaskStatus status) implements Refusal {

    @Override
    public String code() {
        return "TASK_NOT_RETRYABLE";
    }

    @Override
    public String sentence() {
        return "Expected a task that can be tried again, but it " + status.story();
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

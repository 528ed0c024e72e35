package dev.easel.api.tasks.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;

/** The task has ended already. */
public record TaskNotCancellable(TaskId taskId, TaskStatus status) implements Refusal {

    @Override
    public String code() {
        return "TASK_NOT_CANCELLABLE";
    }

    @Override
    public String sentence() {
        return "Expected a task that has not ended, but it " + status.story();
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

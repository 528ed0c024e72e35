package dev.easel.query.tasks;

import dev.easel.api.tasks.TaskStatus;
import org.jspecify.annotations.Nullable;

/** The data of one message of a task's stream. Which fields it has depends on its type. */
record TaskMessage(
        String type,
        @Nullable String status,
        @Nullable Integer progress,
        @Nullable String currentStep,
        @Nullable Integer value,
        @Nullable String message,
        @Nullable String stepId,
        TaskJson.@Nullable Output output,
        @Nullable Long creditsUsed,
        @Nullable Long creditsReleased,
        @Nullable String error,
        @Nullable String errorCode,
        @Nullable Integer queuePosition,
        @Nullable Integer estimatedWaitSeconds) {

    /** How things are. */
    static TaskMessage snapshot(TaskStatus status, int percent, @Nullable String currentStep, @Nullable Wait wait) {
        return new TaskMessage(
                "snapshot",
                StatusWords.of(status),
                percent,
                currentStep,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                wait == null ? null : wait.queuePosition(),
                wait == null ? null : wait.seconds());
    }

    static TaskMessage progress(
            TaskStatus status, int percent, @Nullable String message, @Nullable String stepId, @Nullable Wait wait) {
        return new TaskMessage(
                "progress",
                StatusWords.of(status),
                null,
                null,
                percent,
                message,
                stepId,
                null,
                null,
                null,
                null,
                null,
                wait == null ? null : wait.queuePosition(),
                wait == null ? null : wait.seconds());
    }

    static TaskMessage stepCompleted(String stepId, TaskJson.Output output) {
        return new TaskMessage(
                "step_completed", null, null, null, null, null, stepId, output, null, null, null, null, null, null);
    }

    /** The last one. */
    static TaskMessage end(TaskView task, TaskView.End end, TaskJson.@Nullable Output output) {
        var hold = task.hold();
        var succeeded = task.status() == TaskStatus.SUCCEEDED;
        return new TaskMessage(
                StatusWords.of(task.status()),
                null,
                null,
                null,
                null,
                null,
                null,
                output,
                succeeded && task.isSettled() ? hold.captured() : null,
                succeeded || !task.isSettled() ? null : hold.released(),
                TaskDisplay.error(end),
                TaskDisplay.errorCode(end),
                null,
                null);
    }
}

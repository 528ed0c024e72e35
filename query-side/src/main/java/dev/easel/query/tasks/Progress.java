package dev.easel.query.tasks;

import dev.easel.api.tasks.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is as a whole; it never goes back while the task is under way.
 *
 * @param percent 0 to 100, and 100 only when it succeeded
 * @param message what is being done, in words; absent when nothing was said
 */
record Progress(int percent, @Nullable String message) {

    private static final int WHOLE = 100;
    private static final int ALMOST = 99;

    /** From facts, and from what was last heard of the step at work: that may be old, or missing. */
    static Progress of(TaskView task, LiveStep heard) {
        if (task.status() == TaskStatus.SUCCEEDED) {
            return new Progress(WHOLE, null);
        }
        var current = task.end() == null ? task.currentStep() : null;
        var isAboutIt = current != null && current.id().equals(heard.stepId());
        var done = task.stepsDone() * WHOLE + (isAboutIt ? heard.value() : 0);
        var percent = done / Math.max(1, task.steps().size());
        return new Progress(Math.clamp(percent, 0, ALMOST), isAboutIt ? heard.message() : null);
    }
}

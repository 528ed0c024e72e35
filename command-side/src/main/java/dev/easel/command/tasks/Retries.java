package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.Derived;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.refusals.TaskNotRetryable;
import dev.easel.command.tasks.Submission.Asker;

/** Asks once more for what a task did not deliver: a new task that names the old one, at today's price. */
final class Retries {

    private final Admission admission;

    Retries(Admission admission) {
        this.admission = admission;
    }

    /** As its owner may: only a task that failed. */
    Admission.Admitted retry(TaskAnswer old, TaskId id, boolean mayTryInactive, String origin) {
        if (old.status() != TaskStatus.FAILED) {
            throw refuse(new TaskNotRetryable(old.taskId(), old.status()));
        }
        return anew(old, id, mayTryInactive, origin);
    }

    /** As an operator may: whichever way the task ended. */
    Admission.Admitted anew(TaskAnswer old, TaskId id, boolean mayTryInactive, String origin) {
        var request = old.request();
        var parent = request.parentTaskId();
        return admission.admit(new Submission(
                id,
                new Asker(old.owner(), mayTryInactive, origin),
                old.tool().slug(),
                Derived.digest("retry", old.taskId().value()),
                schema -> schema.typed(request.inputs()),
                parent == null ? null : parent.value(),
                old.taskId(),
                null));
    }
}

package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.Derived;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.refusals.TaskNotRetryable;
import dev.easel.command.tasks.ToolSubmission.Asker;

/** Asks once more for what a task did not deliver: a new task that names the old one, at today's price. */
final class Retries {

    private final Admission admission;
    private final ToolWork tools;
    private final ModelWork models;

    Retries(Admission admission, ToolWork tools, ModelWork models) {
        this.admission = admission;
        this.tools = tools;
        this.models = models;
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
        var fingerprint = Derived.digest("retry", old.taskId().value());
        if (old.tool().modelId() != null) {
            return admission.admit(models.again(old, id, fingerprint));
        }
        var request = old.request();
        var parent = request.parentTaskId();
        return admission.admit(tools.submission(new ToolSubmission(
                id,
                new Asker(old.owner(), mayTryInactive, origin),
                old.tool().slug(),
                fingerprint,
                schema -> schema.typed(request.inputs()),
                parent == null ? null : parent.value(),
                old.taskId(),
                null)));
    }
}

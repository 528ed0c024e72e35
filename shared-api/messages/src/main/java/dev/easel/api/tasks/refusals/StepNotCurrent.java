package dev.easel.api.tasks.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;

/** The step is not the one whose turn it is. */
public record StepNotCurrent(TaskId taskId, StepId stepId) implements Refusal {

    @Override
    public String code() {
        return "STEP_NOT_CURRENT";
    }

    @Override
    public String sentence() {
        return "Expected the step that is due, but got " + stepId;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

package dev.easel.api.tasks;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a step of a task; derived from the task and the step's ordinal. */
public record StepId(String value) implements Identifier {

    public static final String PREFIX = "stp";

    public StepId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static StepId of(TaskId task, int ordinal) {
        return new StepId(Derived.id(PREFIX, task.value(), Integer.toString(ordinal)));
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.credits;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import dev.easel.api.tasks.TaskId;

/** Names a hold; derived from its task and an ordinal, so that an expired hold does not burn the key. */
public record HoldId(String value) implements Identifier {

    public static final String PREFIX = "hld";

    public HoldId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static HoldId of(TaskId task, int ordinal) {
        return new HoldId(Derived.id(PREFIX, task.value(), Integer.toString(ordinal)));
    }

    @Override
    public String toString() {
        return value;
    }
}

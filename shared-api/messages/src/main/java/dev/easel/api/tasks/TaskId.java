package dev.easel.api.tasks;

import dev.easel.api.Identifier;

/** Names a task; derived from owner and idempotency key where there is one. */
public record TaskId(String value) implements Identifier {

    public static final String PREFIX = "tsk";

    public TaskId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.tasks;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names one provider call for a step; derived from the step, its round and the attempt's number. Also the provider's idempotency key. */
public record AttemptId(String value) implements Identifier {

    public static final String PREFIX = "att";

    public AttemptId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static AttemptId of(StepId step, int round, int number) {
        return new AttemptId(Derived.id(PREFIX, step.value(), Integer.toString(round), Integer.toString(number)));
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.credits;

import dev.easel.api.Identifier;

/** Names credits given back after they were spent; derived from the request that asked for it. */
public record RefundId(String value) implements Identifier {

    public static final String PREFIX = "rfd";

    public RefundId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.credits;

import dev.easel.api.Identifier;

/** Names a request that a second person decides about; derived from the request that asked for it. */
public record ApprovalId(String value) implements Identifier {

    public static final String PREFIX = "apr";

    public ApprovalId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

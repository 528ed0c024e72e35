package dev.easel.api.credits;

import dev.easel.api.Identifier;

/** Names a redemption code; derived from its text under a key of the server, so that the text stands nowhere. */
public record CodeId(String value) implements Identifier {

    public static final String PREFIX = "code";

    public CodeId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

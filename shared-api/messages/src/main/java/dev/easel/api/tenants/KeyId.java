package dev.easel.api.tenants;

import dev.easel.api.Identifier;

/** Names an API key; says nothing of the key itself. */
public record KeyId(String value) implements Identifier {

    public static final String PREFIX = "key";

    public KeyId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

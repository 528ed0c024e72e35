package dev.easel.api.webhooks;

import dev.easel.api.Identifier;

/** Names a secret that deliveries are signed with; says nothing of the secret itself. */
public record SecretId(String value) implements Identifier {

    public static final String PREFIX = "whk";

    public SecretId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

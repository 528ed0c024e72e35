package dev.easel.api.accounts;

import dev.easel.api.Identifier;

/** Names a stored password hash. */
public record CredentialId(String value) implements Identifier {

    public static final String PREFIX = "crd";

    public CredentialId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

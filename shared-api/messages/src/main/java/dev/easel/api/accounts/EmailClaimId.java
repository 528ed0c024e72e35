package dev.easel.api.accounts;

import dev.easel.api.Identifier;

/** Names a claim to an e-mail address: a keyed hash, so that events hold no personal datum. */
public record EmailClaimId(String value) implements Identifier {

    public static final String PREFIX = "eml";

    public EmailClaimId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

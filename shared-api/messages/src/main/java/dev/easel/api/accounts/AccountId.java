package dev.easel.api.accounts;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a person who signs in; derived from the e-mail claim that opened it. */
public record AccountId(String value) implements Identifier {

    public static final String PREFIX = "acc";

    public AccountId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static AccountId of(EmailClaimId claim) {
        return new AccountId(Derived.id(PREFIX, claim.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}

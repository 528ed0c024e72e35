package dev.easel.api.credits;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import dev.easel.api.Owner;

/** Names one owner's credit ledger; derived from the owner. */
public record LedgerId(String value) implements Identifier {

    public static final String PREFIX = "led";

    public LedgerId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static LedgerId of(Owner owner) {
        return new LedgerId(Derived.id(PREFIX, owner.tenant(), owner.subject()));
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.credits;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names credits that came together; derived from the cause of the grant. */
public record LotId(String value) implements Identifier {

    public static final String PREFIX = "lot";

    public LotId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static LotId of(LedgerId ledger, String cause) {
        return new LotId(Derived.id(PREFIX, ledger.value(), cause));
    }

    @Override
    public String toString() {
        return value;
    }
}

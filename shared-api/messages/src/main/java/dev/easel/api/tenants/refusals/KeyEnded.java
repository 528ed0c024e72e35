package dev.easel.api.tenants.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.tenants.KeyId;

/** The key works no more. */
public record KeyEnded(KeyId keyId) implements Refusal {

    @Override
    public String code() {
        return "KEY_ENDED";
    }

    @Override
    public String sentence() {
        return "Expected a key that works, but this one works no more";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

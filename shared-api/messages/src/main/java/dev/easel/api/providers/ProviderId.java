package dev.easel.api.providers;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names an AI provider; derived from its scope and name. */
public record ProviderId(String value) implements Identifier {

    public static final String PREFIX = "prv";

    public ProviderId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static ProviderId of(ProviderScope scope, String name) {
        return new ProviderId(Derived.id(PREFIX, scope.name(), name));
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.tenants;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a tenant app; derived from its slug, so that a slug is used once. */
public record AppId(String value) implements Identifier {

    public static final String PREFIX = "app";

    public AppId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static AppId of(String slug) {
        return new AppId(Derived.id(PREFIX, slug));
    }

    @Override
    public String toString() {
        return value;
    }
}

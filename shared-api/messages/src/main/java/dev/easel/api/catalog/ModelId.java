package dev.easel.api.catalog;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names an AI model; derived from its name, which is therefore unique. */
public record ModelId(String value) implements Identifier {

    public static final String PREFIX = "mdl";

    public ModelId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static ModelId of(String name) {
        return new ModelId(Derived.id(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.catalog;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a category of tools; derived from its name. */
public record ToolTypeId(String value) implements Identifier {

    public static final String PREFIX = "ttyp";

    public ToolTypeId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static ToolTypeId of(String name) {
        return new ToolTypeId(Derived.id(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}

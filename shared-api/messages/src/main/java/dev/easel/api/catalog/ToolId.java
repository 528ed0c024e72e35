package dev.easel.api.catalog;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a tool; derived from its slug, which is therefore unique. */
public record ToolId(String value) implements Identifier {

    public static final String PREFIX = "tool";

    public ToolId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static ToolId of(String slug) {
        return new ToolId(Derived.id(PREFIX, slug));
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.easel.api.catalog;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a style reference of a tool; derived from the tool and what caused it. */
public record StyleId(String value) implements Identifier {

    public static final String PREFIX = "sty";

    public StyleId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static StyleId of(ToolId tool, String cause) {
        return new StyleId(Derived.id(PREFIX, tool.value(), cause));
    }

    @Override
    public String toString() {
        return value;
    }
}

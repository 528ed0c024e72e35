package dev.easel.api.catalog;

import dev.easel.api.Identifier;

/** Names the shelf on which all tools stand in order; there is one. */
public record ShelfId(String value) implements Identifier {

    public static final String PREFIX = "shelf";
    public static final ShelfId TOOLS = new ShelfId("shelf_tools");

    public ShelfId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}

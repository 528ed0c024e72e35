package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** Tools are in the category. */
public record ToolTypeInUse(String name) implements Refusal {

    @Override
    public String code() {
        return "CONFLICT";
    }

    @Override
    public String sentence() {
        return "Expected an empty category, but tools are in it: " + name;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

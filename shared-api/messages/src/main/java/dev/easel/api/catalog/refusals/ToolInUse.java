package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** The tool is or was active. */
public record ToolInUse(String slug) implements Refusal {

    @Override
    public String code() {
        return "CONFLICT";
    }

    @Override
    public String sentence() {
        return "Expected a tool that was never active, but this one is or was: " + slug + ". Deactivate it instead.";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** Nobody can do one of the tool's steps. */
public record NoExecutor(String slug) implements Refusal {

    @Override
    public String code() {
        return "NO_EXECUTOR";
    }

    @Override
    public String sentence() {
        return "No worker found for tool: " + slug;
    }

    @Override
    public Kind kind() {
        return Kind.UNPROCESSABLE;
    }
}

package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** Something else has this name. */
public record Taken(String name) implements Refusal {

    @Override
    public String code() {
        return "CONFLICT";
    }

    @Override
    public String sentence() {
        return "Expected a name that is free, but there is one already: " + name;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

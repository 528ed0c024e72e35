package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** The tool has as many style references as it may. */
public record TooManyStyles(int atMost) implements Refusal {

    @Override
    public String code() {
        return "CONFLICT";
    }

    @Override
    public String sentence() {
        return "Expected at most " + atMost + " style references";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** The order does not name each tool once. */
public record OtherTools(int tools) implements Refusal {

    @Override
    public String code() {
        return "CONFLICT";
    }

    @Override
    public String sentence() {
        return "Expected each of the " + tools + " tools once";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** A step names a provider that does not exist. */
public record NoSuchProvider(String name) implements Refusal {

    @Override
    public String code() {
        return "PROVIDER_NOT_FOUND";
    }

    @Override
    public String sentence() {
        return "Provider not found: " + name;
    }

    @Override
    public Kind kind() {
        return Kind.UNPROCESSABLE;
    }
}

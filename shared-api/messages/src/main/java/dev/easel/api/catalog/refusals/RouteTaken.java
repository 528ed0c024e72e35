package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** The model has a route by this provider. */
public record RouteTaken(String provider) implements Refusal {

    @Override
    public String code() {
        return "ROUTE_TAKEN";
    }

    @Override
    public String sentence() {
        return "Expected a provider without a route of this model, but there is one: " + provider;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}

package dev.easel.api.catalog;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a model's route; derived from the model and the provider, so that there is one for each of the two. */
public record RouteId(String value) implements Identifier {

    public static final String PREFIX = "rte";

    public RouteId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static RouteId of(ModelId model, String provider) {
        return new RouteId(Derived.id(PREFIX, model.value(), provider));
    }

    @Override
    public String toString() {
        return value;
    }
}

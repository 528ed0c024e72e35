package dev.easel.command.platform;

import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelLimits;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.RouteId;
import dev.easel.api.credits.Credits;
import java.util.List;

/** An AI model as a file of the folder {@code models} tells it: it takes one picture, nothing else, and makes another. */
record ShippedModel(
        String name,
        String displayName,
        String family,
        String description,
        long tokenCost,
        String stepType,
        Route route) {

    private static final ModelLimits ONE_PICTURE = new ModelLimits(false, true, 1, 1, List.of());

    ModelId id() {
        return ModelId.of(name);
    }

    ModelDefinition definition() {
        return new ModelDefinition(
                name, displayName, family, description, Credits.credits(tokenCost), stepType, ONE_PICTURE, true);
    }

    ModelRoute firstRoute() {
        var id = RouteId.of(id(), route.provider());
        return new ModelRoute(id, route.provider(), route.providerModel(), 1, 0, true);
    }

    record Route(String provider, String providerModel) {}
}

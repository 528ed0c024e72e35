package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelRoute;

/** A model has a route, or the route has changed. */
public record RouteDefined(ModelId modelId, ModelRoute route) implements ModelEvent {}

package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.RouteId;

/** A model has lost a route. */
public record RouteRemoved(ModelId modelId, RouteId routeId) implements ModelEvent {}

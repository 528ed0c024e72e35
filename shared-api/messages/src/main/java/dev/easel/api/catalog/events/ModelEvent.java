package dev.easel.api.catalog.events;

/** Everything that can happen to an AI model. */
public sealed interface ModelEvent permits ModelDefined, ModelRemoved, RouteDefined, RouteRemoved {}

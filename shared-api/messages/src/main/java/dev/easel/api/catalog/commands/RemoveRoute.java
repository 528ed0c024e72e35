package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.RouteId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Removes a route; one that is not there is gone already. */
public record RemoveRoute(@TargetAggregateIdentifier ModelId modelId, RouteId routeId) implements ModelCommand {}

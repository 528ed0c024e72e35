package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelRoute;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a route; refused when there is another one by the same provider. The same again changes nothing. */
public record AddRoute(@TargetAggregateIdentifier ModelId modelId, ModelRoute route) implements ModelCommand {}

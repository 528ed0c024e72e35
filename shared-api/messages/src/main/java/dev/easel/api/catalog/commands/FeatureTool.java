package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Shows a tool on the home page. */
public record FeatureTool(@TargetAggregateIdentifier ToolId toolId) implements CatalogCommand {}

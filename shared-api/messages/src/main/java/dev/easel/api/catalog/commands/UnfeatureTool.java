package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a tool off the home page. */
public record UnfeatureTool(@TargetAggregateIdentifier ToolId toolId) implements CatalogCommand {}

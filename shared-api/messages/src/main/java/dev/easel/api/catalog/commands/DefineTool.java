package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates or changes a tool; the same again changes nothing. */
public record DefineTool(@TargetAggregateIdentifier ToolId toolId, ToolDefinition definition)
        implements CatalogCommand {}

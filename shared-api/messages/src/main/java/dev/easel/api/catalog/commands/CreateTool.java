package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a tool; refused with {@code Taken} when there is another under its slug. A repeat changes nothing. */
public record CreateTool(@TargetAggregateIdentifier ToolId toolId, ToolDefinition definition)
        implements CatalogCommand {}

package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens a tool to the public. */
public record ActivateTool(@TargetAggregateIdentifier ToolId toolId) implements CatalogCommand {}

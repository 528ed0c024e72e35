package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes a tool to the public. */
public record DeactivateTool(@TargetAggregateIdentifier ToolId toolId) implements CatalogCommand {}

package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how a tool is; records nothing. */
public record InspectTool(@TargetAggregateIdentifier ToolId toolId) implements CatalogCommand {}

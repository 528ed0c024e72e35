package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes away a tool that was never active; refused with {@code ToolInUse} else. A repeat changes nothing. */
public record RemoveTool(@TargetAggregateIdentifier ToolId toolId) implements CatalogCommand {}

package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a tool's place away. A repeat changes nothing. */
public record UnshelveTool(@TargetAggregateIdentifier ShelfId shelfId, ToolId toolId) implements CatalogCommand {}

package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolTypeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a tool its place: the last one when it is new; or another category. A repeat changes nothing. */
public record ShelveTool(@TargetAggregateIdentifier ShelfId shelfId, ToolId toolId, ToolTypeId toolTypeId)
        implements CatalogCommand {}

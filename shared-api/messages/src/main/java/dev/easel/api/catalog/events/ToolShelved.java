package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolTypeId;

/** A tool has a place, or another category. */
public record ToolShelved(ShelfId shelfId, ToolId toolId, ToolTypeId toolTypeId) implements CatalogEvent {}

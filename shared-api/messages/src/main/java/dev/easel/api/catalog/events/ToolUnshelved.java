package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;

/** A tool has no place any more. */
public record ToolUnshelved(ShelfId shelfId, ToolId toolId) implements CatalogEvent {}

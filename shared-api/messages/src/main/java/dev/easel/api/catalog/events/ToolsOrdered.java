package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import java.util.List;

/** The tools stand in another order. */
public record ToolsOrdered(ShelfId shelfId, List<ToolId> toolIds) implements CatalogEvent {}

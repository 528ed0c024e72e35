package dev.easel.api.catalog.events;

import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.ToolId;

/** A style reference was added to a tool. */
public record StyleAdded(ToolId toolId, Style style) implements CatalogEvent {}

package dev.easel.api.catalog.events;

import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolId;

/** A style reference was taken away from a tool. */
public record StyleRemoved(ToolId toolId, StyleId styleId) implements CatalogEvent {}

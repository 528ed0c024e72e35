package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolId;

/** A tool that was never active was taken away. */
public record ToolRemoved(ToolId toolId) implements CatalogEvent {}

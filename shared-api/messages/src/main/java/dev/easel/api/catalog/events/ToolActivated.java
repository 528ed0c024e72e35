package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolId;

/** A tool is open to the public. */
public record ToolActivated(ToolId toolId) implements CatalogEvent {}

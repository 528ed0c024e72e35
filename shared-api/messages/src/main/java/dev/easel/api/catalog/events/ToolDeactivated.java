package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolId;

/** A tool is closed to the public. */
public record ToolDeactivated(ToolId toolId) implements CatalogEvent {}

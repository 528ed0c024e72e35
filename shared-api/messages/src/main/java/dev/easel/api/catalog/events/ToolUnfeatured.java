package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolId;

/** A tool is off the home page. */
public record ToolUnfeatured(ToolId toolId) implements CatalogEvent {}

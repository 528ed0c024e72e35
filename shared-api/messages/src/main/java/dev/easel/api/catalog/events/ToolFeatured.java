package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolId;

/** A tool is shown on the home page. */
public record ToolFeatured(ToolId toolId) implements CatalogEvent {}

package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;

/** A tool exists or has changed. */
public record ToolDefined(ToolId toolId, ToolDefinition definition) implements CatalogEvent {}

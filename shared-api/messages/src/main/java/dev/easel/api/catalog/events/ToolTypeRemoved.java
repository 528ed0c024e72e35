package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolTypeId;

/** A category was taken away. */
public record ToolTypeRemoved(ToolTypeId toolTypeId) implements CatalogEvent {}

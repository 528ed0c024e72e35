package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ToolTypeId;

/** A category exists or has changed. */
public record ToolTypeDefined(ToolTypeId toolTypeId, String name, String displayName, String icon, String color)
        implements CatalogEvent {}

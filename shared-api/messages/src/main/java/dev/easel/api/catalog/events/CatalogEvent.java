package dev.easel.api.catalog.events;

/** Everything that can happen in the catalogue. */
public sealed interface CatalogEvent
        permits ToolTypeDefined, ToolDefined, ToolActivated, ToolDeactivated, ToolFeatured, ToolUnfeatured {}

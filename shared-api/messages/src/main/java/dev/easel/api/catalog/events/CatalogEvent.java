package dev.easel.api.catalog.events;

/** Everything that can happen to the catalogue. */
public sealed interface CatalogEvent
        permits ToolTypeDefined,
                ToolTypeRemoved,
                ToolDefined,
                ToolRemoved,
                ToolActivated,
                ToolDeactivated,
                ToolFeatured,
                ToolUnfeatured,
                StyleAdded,
                StyleRemoved,
                ToolShelved,
                ToolUnshelved,
                ToolsOrdered {}

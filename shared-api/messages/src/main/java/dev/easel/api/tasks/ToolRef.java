package dev.easel.api.tasks;

import dev.easel.api.catalog.ToolId;

/** The tool as it was when the task was submitted. */
public record ToolRef(ToolId toolId, String slug, long version) {}

package dev.easel.api.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What may be asked for next, of a completed task of the same tool: the steps that run on request.
 *
 * @param name what comes out of it, such as 3D model
 * @param inputSchema JSON Schema 2020-12 of that task's input
 */
public record FollowUp(String name, @Nullable String description, String inputSchema) {}

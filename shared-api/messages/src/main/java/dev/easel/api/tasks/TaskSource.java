package dev.easel.api.tasks;

/** The surface that a task came from. */
public enum TaskSource {
    WEB_TOOL,
    TENANT,
    STUDIOX,
    GENERATION
}

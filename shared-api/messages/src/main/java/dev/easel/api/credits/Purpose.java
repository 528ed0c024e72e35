package dev.easel.api.credits;

import dev.easel.api.tasks.TaskId;

/**
 * What credits are held for.
 *
 * @param description in plain words, without personal data: the tool's title
 */
public record Purpose(TaskId taskId, String description) {}

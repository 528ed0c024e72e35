package dev.easel.api.assets;

import dev.easel.api.tasks.TaskId;

/** An output of a task that was kept as an asset. */
public record TaskOutput(TaskId taskId, int outputIndex) {}

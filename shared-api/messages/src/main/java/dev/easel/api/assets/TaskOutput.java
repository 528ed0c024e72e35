package dev.easel.api.assets;

import dev.easel.api.tasks.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * An output of a task that was kept as an asset.
 *
 * @param toolSlug of the tool that made it; absent where only the asset is known
 */
public record TaskOutput(
        TaskId taskId, int outputIndex, @Nullable String toolSlug) {

    public TaskOutput(TaskId taskId, int outputIndex) {
        this(taskId, outputIndex, null);
    }
}

package dev.easel.api.tasks;

import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ToolId;
import org.jspecify.annotations.Nullable;

/**
 * What the task is done with, as it was when it was submitted: a tool, or the model of a job.
 *
 * @param toolId absent for a model
 * @param slug the model's name, for a model
 * @param modelId absent for a tool
 */
public record ToolRef(
        @Nullable ToolId toolId,
        String slug,
        long version,
        @Nullable ModelId modelId) {

    public ToolRef(ToolId toolId, String slug, long version) {
        this(toolId, slug, version, null);
    }

    public static ToolRef of(ModelId model, String name, long version) {
        return new ToolRef(null, name, version, model);
    }
}

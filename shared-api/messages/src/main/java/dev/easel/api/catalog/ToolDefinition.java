package dev.easel.api.catalog;

import dev.easel.api.credits.Credits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool as an admin defines it.
 *
 * @param inputSchema JSON Schema 2020-12 of the task's input
 */
public record ToolDefinition(
        String slug,
        String title,
        String description,
        ToolTypeId toolTypeId,
        @Nullable String thumbnailUrl,
        List<StepTemplate> steps,
        ToolLimits limits,
        String inputSchema) {

    public ToolDefinition {
        steps = List.copyOf(steps);
    }

    /** What one submission costs: the sum of its steps. */
    public Credits creditsCost() {
        return steps.stream().map(StepTemplate::cost).reduce(Credits.NONE, Credits::plus);
    }
}

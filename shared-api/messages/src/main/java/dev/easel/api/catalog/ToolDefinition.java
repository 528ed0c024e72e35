package dev.easel.api.catalog;

import dev.easel.api.credits.Credits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool as an admin defines it.
 *
 * @param thumbnailUrl an address, or the key of a picture in the public bucket ({@code catalog/...})
 * @param inputSchema JSON Schema 2020-12 of the task's input
 * @param followUp absent when nothing may be asked for afterwards
 */
public record ToolDefinition(
        String slug,
        String title,
        String description,
        ToolTypeId toolTypeId,
        @Nullable String thumbnailUrl,
        List<StepTemplate> steps,
        ToolLimits limits,
        String inputSchema,
        @Nullable FollowUp followUp) {

    public ToolDefinition {
        steps = List.copyOf(steps);
    }

    /** The steps that a submission runs: the first one, or the one that follows it. */
    public List<StepTemplate> steps(boolean onRequest) {
        return steps.stream().filter(step -> step.onRequest() == onRequest).toList();
    }

    /** What a first submission costs: the sum of its steps. */
    public Credits creditsCost() {
        return cost(steps(false));
    }

    /** What the submission that follows costs. */
    public Credits followUpCost() {
        return cost(steps(true));
    }

    private static Credits cost(List<StepTemplate> steps) {
        return steps.stream().map(StepTemplate::cost).reduce(Credits.NONE, Credits::plus);
    }
}

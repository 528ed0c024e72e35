package dev.easel.query.catalog;

import dev.easel.api.catalog.StepTemplate;
import dev.easel.platform.AdminToolJson.StyleJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tool as everybody sees it, on the wire.
 *
 * @param creditsCost of all its steps
 */
record ToolJson(
        String id,
        String slug,
        String title,
        String description,
        @Nullable String thumbnailUrl,
        long creditsCost,
        boolean isFeatured,
        boolean isActive,
        Type toolType) {

    /** Active tools. */
    record Many(List<ToolJson> tools) {

        Many {
            tools = List.copyOf(tools);
        }
    }

    /**
     * One, and what it takes and runs.
     *
     * @param inputSchema JSON Schema of a submission's input
     */
    record Detail(
            ToolJson tool,
            Config config,
            JsonNode inputSchema,
            @Nullable Next followUp) {}

    /** What may be asked for next, of a completed task. */
    record Next(String name, @Nullable String description, long creditsCost, JsonNode inputSchema) {}

    /**
     * @param maxFileSize bytes
     * @param runsOn who does the work, in words
     */
    record Config(
            List<Step> steps,
            long maxFileSize,
            List<String> supportedFormats,
            List<StyleJson> styles,
            @Nullable String runsOn) {

        Config {
            steps = List.copyOf(steps);
            supportedFormats = List.copyOf(supportedFormats);
            styles = List.copyOf(styles);
        }
    }

    /** @param onRequest not run by a first submission */
    record Step(String id, String name, String type, long cost, boolean onRequest) {

        static Step of(StepTemplate step) {
            return new Step(step.id(), step.name(), step.type(), step.cost().units(), step.onRequest());
        }
    }

    record Type(String name, String displayName, String icon, String color) {

        /** Of a tool whose category is gone: it is shown, under an empty one. */
        static final Type NONE = new Type("", "", "", "");

        static Type of(ToolTypeRow type) {
            return new Type(type.name(), type.displayName(), type.icon(), type.color());
        }
    }

    /** All categories. */
    record Types(List<Type> toolTypes) {

        Types {
            toolTypes = List.copyOf(toolTypes);
        }
    }
}

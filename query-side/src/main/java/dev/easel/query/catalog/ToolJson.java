package dev.easel.query.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A tool on the wire. */
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

    static ToolJson of(ToolRow tool, Type type) {
        return new ToolJson(
                tool.toolId(),
                tool.slug(),
                tool.title(),
                tool.description(),
                tool.thumbnailUrl(),
                tool.creditsCost(),
                tool.isFeatured(),
                tool.isActive(),
                type);
    }

    /** Active tools. */
    record Many(List<ToolJson> tools) {

        Many {
            tools = List.copyOf(tools);
        }
    }

    /**
     * One, and what it takes and runs.
     *
     * @param inputSchema JSON Schema, from which the tool's form is made
     */
    record Detail(ToolJson tool, Config config, JsonNode inputSchema) {}

    /**
     * @param maxFileSize bytes
     * @param runsOn who does the work, in words
     */
    record Config(
            List<Step> steps,
            long maxFileSize,
            List<String> supportedFormats,
            List<Style> styles,
            @Nullable String runsOn) {

        Config {
            steps = List.copyOf(steps);
            supportedFormats = List.copyOf(supportedFormats);
            styles = List.copyOf(styles);
        }
    }

    record Step(String id, String name, String type, long cost) {}

    /** A style that the person may choose; no tool has any yet. */
    record Style(String id, String name, @Nullable String imageUrl) {}

    record Type(String name, String displayName, String icon, String color) {

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

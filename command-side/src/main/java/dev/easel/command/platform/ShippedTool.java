package dev.easel.command.platform;

import dev.easel.api.catalog.FollowUp;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.credits.Credits;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tool as a file of the folder {@code tools} tells it.
 *
 * @param picture a JPEG of the same folder, for the tool's card; without, the card shows the icon of the category
 * @param styles none when the file tells of none
 */
record ShippedTool(
        String slug,
        String title,
        String description,
        String toolType,
        @Nullable String picture,
        boolean active,
        boolean featured,
        List<Step> steps,
        Limits limits,
        JsonNode inputSchema,
        @Nullable Next followUp,
        List<Style> styles) {

    ShippedTool {
        steps = List.copyOf(steps);
        styles = styles == null ? List.of() : List.copyOf(styles);
    }

    /** @param thumbnail the key of the picture, or null without */
    ToolDefinition definition(@Nullable String thumbnail) {
        return new ToolDefinition(
                slug,
                title,
                description,
                ToolTypeId.of(toolType),
                thumbnail,
                steps.stream().map(Step::template).toList(),
                new ToolLimits(limits.maxFileSize(), limits.supportedFormats()),
                inputSchema.toString(),
                followUp == null
                        ? null
                        : new FollowUp(
                                followUp.name(),
                                followUp.description(),
                                followUp.inputSchema().toString()));
    }

    /** @param file a JPEG of the folder {@code styles} */
    record Style(String name, String file) {}

    record Next(String name, @Nullable String description, JsonNode inputSchema) {}

    /**
     * @param cost credits
     */
    record Step(
            String id,
            String name,
            String type,
            String provider,
            String providerModel,
            long cost,
            long timeoutSeconds,
            @Nullable Boolean onRequest) {

        StepTemplate template() {
            return new StepTemplate(
                    id,
                    name,
                    type,
                    provider,
                    providerModel,
                    Credits.credits(cost),
                    Duration.ofSeconds(timeoutSeconds),
                    Boolean.TRUE.equals(onRequest));
        }
    }

    /**
     * @param maxFileSize bytes
     */
    record Limits(long maxFileSize, List<String> supportedFormats) {

        Limits {
            supportedFormats = List.copyOf(supportedFormats);
        }
    }
}

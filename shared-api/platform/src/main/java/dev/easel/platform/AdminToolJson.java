package dev.easel.platform;

import dev.easel.api.catalog.FollowUp;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.tasks.StepTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tool as administrators see it, on the wire.
 *
 * @param version for {@code If-Match}
 * @param thumbnailUrl as the definition has it: an address, or the key of a picture that the platform keeps
 * @param pictureUrl where that picture can be seen, for a while
 * @param creditsCost the sum of its steps
 * @param position its place among all tools, from 1
 * @param problems what keeps it from being activated
 */
public record AdminToolJson(
        String id,
        long version,
        String slug,
        String title,
        String description,
        String toolTypeId,
        @Nullable String thumbnailUrl,
        @Nullable String pictureUrl,
        Config config,
        List<StyleJson> styles,
        long creditsCost,
        boolean isActive,
        boolean isFeatured,
        int position,
        List<Flaw> problems,
        Instant createdAt,
        Instant updatedAt) {

    public AdminToolJson {
        styles = List.copyOf(styles);
        problems = List.copyOf(problems);
    }

    public static AdminToolJson of(ToolAnswer tool, int position, List<Flaw> problems, CatalogAddresses addresses) {
        var definition = tool.definition();
        return new AdminToolJson(
                tool.toolId().value(),
                tool.version(),
                definition.slug(),
                definition.title(),
                definition.description(),
                definition.toolTypeId().value(),
                definition.thumbnailUrl(),
                addresses.thumbnail(definition.thumbnailUrl()),
                Config.of(definition),
                StyleJson.of(tool.styles(), addresses),
                definition.creditsCost().plus(definition.followUpCost()).units(),
                tool.active(),
                tool.featured(),
                position,
                problems,
                tool.definedAt(),
                tool.changedAt());
    }

    /** @param maxFileSize bytes */
    public record Config(
            List<Step> steps,
            long maxFileSize,
            List<String> supportedFormats,
            JsonNode inputSchema,
            @Nullable Next followUp) {

        static Config of(ToolDefinition definition) {
            var limits = definition.limits();
            return new Config(
                    definition.steps().stream().map(Step::of).toList(),
                    limits.maxFileSizeBytes(),
                    limits.supportedFormats(),
                    json(definition.inputSchema()),
                    definition.followUp() == null ? null : Next.of(definition.followUp()));
        }
    }

    /** @param cost credits */
    public record Step(
            String id,
            String name,
            String type,
            String provider,
            String providerModel,
            long cost,
            long timeoutSeconds,
            boolean onRequest) {

        static Step of(StepTemplate step) {
            return new Step(
                    step.id(),
                    step.name(),
                    step.type(),
                    step.provider(),
                    step.providerModel(),
                    step.cost().units(),
                    step.timeout().toSeconds(),
                    step.onRequest());
        }
    }

    /** What may be asked for next. */
    public record Next(String name, @Nullable String description, JsonNode inputSchema) {

        static Next of(FollowUp followUp) {
            return new Next(followUp.name(), followUp.description(), json(followUp.inputSchema()));
        }
    }

    /** A style reference. */
    public record StyleJson(String id, String name, String imageUrl) {

        public static List<StyleJson> of(List<Style> styles, CatalogAddresses addresses) {
            return styles.stream()
                    .map(style -> new StyleJson(style.styleId().value(), style.name(), addresses.style(style)))
                    .toList();
        }
    }

    /** What keeps a tool from being activated. */
    public record Flaw(String code, @Nullable String stepId, String detail) {

        /**
         * All of them.
         *
         * @param providers whether there is one of that name
         */
        public static List<Flaw> of(ToolDefinition definition, StepTypes executors, Predicate<String> providers) {
            var flaws = new ArrayList<Flaw>();
            for (var step : definition.steps()) {
                if (!executors.known().contains(step.type())) {
                    flaws.add(new Flaw("NO_EXECUTOR", step.id(), "No worker found for tool: " + definition.slug()));
                }
                if (!providers.test(step.provider())) {
                    flaws.add(new Flaw("PROVIDER_NOT_FOUND", step.id(), "Provider not found: " + step.provider()));
                }
            }
            return flaws;
        }
    }

    /** One tool. */
    public record One(AdminToolJson tool) {}

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}

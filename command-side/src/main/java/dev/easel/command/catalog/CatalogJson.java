package dev.easel.command.catalog;

import dev.easel.api.catalog.FollowUp;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.credits.Credits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The catalogue as administrators write it ({@code ToolDefinition} and {@code ToolTypeDefinition} of the contract). */
final class CatalogJson {

    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String NO_SLUG = "must be of small letters and digits, with single hyphens between";

    private CatalogJson() {}

    record Tool(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 60)
            String slug,

            @NotBlank @Size(max = 80) String title,
            @NotBlank @Size(max = 400) String description,
            @NotBlank @Size(max = 80) String toolTypeId,
            @Nullable @Size(max = 400) String thumbnailUrl,
            @NotNull @Valid Config config) {

        ToolDefinition definition(@Nullable String thumbnail) {
            return new ToolDefinition(
                    slug,
                    title.strip(),
                    description.strip(),
                    new ToolTypeId(toolTypeId),
                    thumbnail,
                    config.steps().stream().map(Step::template).toList(),
                    new ToolLimits(config.maxFileSize(), config.supportedFormats()),
                    config.inputSchema().toString(),
                    config.followUp() == null ? null : config.followUp().definition());
        }
    }

    /** @param maxFileSize bytes */
    record Config(
            @NotEmpty @Size(max = 12, message = "must have at most {max} members")
            List<@Valid Step> steps,

            @Min(1) @Max(20_971_520) long maxFileSize,

            @NotEmpty
            List<@Pattern(regexp = "jpg|png|webp", message = "must be jpg, png or webp") String> supportedFormats,

            @NotNull JsonNode inputSchema,
            @Nullable @Valid Next followUp) {

        Config {
            steps = List.copyOf(steps);
            supportedFormats = List.copyOf(supportedFormats);
        }
    }

    /** @param cost credits */
    record Step(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 40)
            String id,

            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 80) String type,
            @NotBlank @Size(max = 80) String provider,
            @NotBlank @Size(max = 120) String providerModel,
            @Min(0) @Max(1_000_000) long cost,
            @Min(1) @Max(3600) long timeoutSeconds,
            @Nullable Boolean onRequest) {

        StepTemplate template() {
            return new StepTemplate(
                    id,
                    name.strip(),
                    type,
                    provider,
                    providerModel.strip(),
                    Credits.credits(cost),
                    Duration.ofSeconds(timeoutSeconds),
                    Boolean.TRUE.equals(onRequest));
        }
    }

    record Next(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 400) String description,
            @NotNull JsonNode inputSchema) {

        FollowUp definition() {
            return new FollowUp(name.strip(), description, inputSchema.toString());
        }
    }

    record ToolType(
            @NotNull @Pattern(regexp = SLUG, message = NO_SLUG) @Size(max = 40)
            String name,

            @NotBlank @Size(max = 60) String displayName,

            @NotNull
            @Pattern(regexp = "i-lucide-[a-z0-9-]+", message = "must be the name of an icon, such as i-lucide-image")
            @Size(max = 80)
            String icon,

            @NotNull @Pattern(regexp = "#[0-9a-f]{6}", message = "must be a colour such as #7c3aed")
            String color) {}

    record StyleUpload(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 200) String storageKey) {}

    record Order(
            @NotEmpty @Size(max = 1000, message = "must have at most {max} members")
            List<@NotBlank @Size(max = 80) String> toolIds) {

        Order {
            toolIds = List.copyOf(toolIds);
        }
    }
}

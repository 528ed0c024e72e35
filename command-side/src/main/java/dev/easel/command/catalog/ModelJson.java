package dev.easel.command.catalog;

import static java.util.Objects.requireNonNullElse;

import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelLimits;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.RouteId;
import dev.easel.api.credits.Credits;
import dev.easel.platform.AdminModelJson;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models as admins send them. What is absent has the seed's default. */
final class ModelJson {

    private static final String NAME = "[a-z0-9]+([.-][a-z0-9]+)*";
    static final String RATIO = "[1-9]\\d?:[1-9]\\d?";
    private static final String TEXT = "[\\P{Cc}\\t\\r\\n]*";
    private static final List<String> RATIOS = List.of("1:1", "16:9", "9:16", "4:3", "3:4");

    private ModelJson() {}

    /** @param tokenCost credits for each output */
    record Model(
            @NotNull
            @Size(max = 60)
            @Pattern(
                    regexp = NAME,
                    message = "must be of small letters and digits, with single dots or hyphens between")
            String name,

            @NotBlank @Size(max = 80) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
            String displayName,

            @Nullable @Size(max = 40) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
            String family,

            @Nullable @Size(max = 400) @Pattern(regexp = TEXT, message = "must not have control characters")
            String description,

            @Nullable @Min(1) @Max(1_000_000) Long tokenCost,
            @NotBlank @Size(max = 80) String stepType,
            @Nullable Boolean supportsPrompt,
            @Nullable Boolean supportsImages,
            @Nullable @Min(0) @Max(16) Integer maxInputImages,
            @Nullable @Min(1) @Max(4) Integer maxOutputs,

            @Nullable @Size(max = 20)
            List<@Pattern(regexp = RATIO, message = "must be written like 16:9") String> supportedAspectRatios,

            @Nullable Boolean isEnabled) {

        Model {
            supportedAspectRatios = supportedAspectRatios == null ? RATIOS : List.copyOf(supportedAspectRatios);
        }

        ModelDefinition definition() {
            var images = requireNonNullElse(supportsImages, true);
            return new ModelDefinition(
                    name,
                    displayName.strip(),
                    requireNonNullElse(family, "").strip(),
                    requireNonNullElse(description, "").strip(),
                    Credits.credits(requireNonNullElse(tokenCost, 1L)),
                    stepType,
                    new ModelLimits(
                            requireNonNullElse(supportsPrompt, true),
                            images,
                            images ? requireNonNullElse(maxInputImages, 1) : 0,
                            requireNonNullElse(maxOutputs, 1),
                            requireNonNullElse(supportedAspectRatios, RATIOS)),
                    requireNonNullElse(isEnabled, true));
        }
    }

    /**
     * @param provider name of one that exists
     * @param costPerRequest US dollars
     */
    record Route(
            @NotBlank @Size(max = 80) String provider,

            @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
            String providerModelId,

            @Nullable @Min(1) @Max(100) Integer priority,

            @Nullable @DecimalMin("0") @DecimalMax("9999") @Digits(integer = 4, fraction = 6)
            BigDecimal costPerRequest,

            @Nullable Boolean isEnabled) {

        ModelRoute route(ModelId model) {
            var cost = requireNonNullElse(costPerRequest, BigDecimal.ZERO);
            return new ModelRoute(
                    RouteId.of(model, provider),
                    provider,
                    providerModelId.strip(),
                    requireNonNullElse(priority, 1),
                    cost.movePointRight(AdminModelJson.MICRO_DIGITS).longValueExact(),
                    requireNonNullElse(isEnabled, true));
        }
    }

    static AdminModelJson.One one(ModelAnswer model) {
        return new AdminModelJson.One(
                AdminModelJson.of(model.modelId(), model.version(), model.definition(), model.routes()));
    }
}

package dev.easel.platform;

import dev.easel.api.settings.LimitCategory;
import dev.easel.api.settings.RateLimit;
import dev.easel.api.settings.RateLimits;
import dev.easel.api.settings.ThrottleTier;
import dev.easel.platform.Problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Rate limits on the wire.
 *
 * @param tiers the lowest first, which begins at 0
 */
public record RateLimitsJson(
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Tier> tiers,
        @NotNull @Valid Limits limits) {

    public RateLimitsJson {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
    }

    /** For an answer. */
    public static RateLimitsJson of(RateLimits set) {
        return new RateLimitsJson(set.tiers().stream().map(Tier::of).toList(), Limits.of(set));
    }

    /** For the log; refused (400) when the tiers are not in order. */
    public RateLimits toSet() {
        for (var i = 0; i < tiers.size(); i++) {
            var follows = i == 0
                    ? tiers.get(i).minPurchased() == 0
                    : tiers.get(i).minPurchased() > tiers.get(i - 1).minPurchased();
            if (!follows) {
                throw Problem.invalid(List.of(new FieldError(
                        "/tiers/" + i + "/minPurchased", "The first tier begins at 0, each other above the last.")));
            }
        }
        return new RateLimits(limits.toSet(), tiers.stream().map(Tier::toSet).toList());
    }

    /** One of every category. */
    public record Limits(
            @NotNull @Valid Limit globalApi,
            @NotNull @Valid Limit userApi,
            @NotNull @Valid Limit taskCreation,
            @NotNull @Valid Limit upload,
            @NotNull @Valid Limit authSession,
            @NotNull @Valid Limit authAction) {

        static Limits of(RateLimits set) {
            return new Limits(
                    Limit.of(set.of(LimitCategory.GLOBAL_API)),
                    Limit.of(set.of(LimitCategory.USER_API)),
                    Limit.of(set.of(LimitCategory.TASK_CREATION)),
                    Limit.of(set.of(LimitCategory.UPLOAD)),
                    Limit.of(set.of(LimitCategory.AUTH_SESSION)),
                    Limit.of(set.of(LimitCategory.AUTH_ACTION)));
        }

        Map<LimitCategory, RateLimit> toSet() {
            return Map.of(
                    LimitCategory.GLOBAL_API, globalApi.toSet(),
                    LimitCategory.USER_API, userApi.toSet(),
                    LimitCategory.TASK_CREATION, taskCreation.toSet(),
                    LimitCategory.UPLOAD, upload.toSet(),
                    LimitCategory.AUTH_SESSION, authSession.toSet(),
                    LimitCategory.AUTH_ACTION, authAction.toSet());
        }
    }

    /** @param windowMs in which as many come back, evenly */
    public record Limit(
            @NotNull @Min(1) @Max(1_000_000) Integer max,
            @NotNull @Min(1_000) @Max(86_400_000) Long windowMs) {

        static Limit of(RateLimit set) {
            return new Limit(set.most(), set.window().toMillis());
        }

        RateLimit toSet() {
            return new RateLimit(max, Duration.ofMillis(windowMs));
        }
    }

    /**
     * @param minPurchased credits
     * @param multiplier of userApi and taskCreation
     */
    public record Tier(
            @NotBlank @Size(max = 40) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
            String name,

            @NotNull @Min(0) @Max(1_000_000_000) Long minPurchased,

            @NotNull @DecimalMin("1") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal multiplier) {

        static Tier of(ThrottleTier set) {
            return new Tier(set.name(), set.minPurchased(), multiplier(set.percent()));
        }

        /** 1.5 rather than 1.50, and 10 rather than 1E+1. */
        private static BigDecimal multiplier(int percent) {
            var shortest = BigDecimal.valueOf(percent, 2).stripTrailingZeros();
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }

        ThrottleTier toSet() {
            return new ThrottleTier(
                    name.strip(), minPurchased, multiplier.movePointRight(2).intValueExact());
        }
    }
}

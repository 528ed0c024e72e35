package dev.easel.api.settings;

import static dev.easel.api.settings.LimitCategory.AUTH_ACTION;
import static dev.easel.api.settings.LimitCategory.AUTH_SESSION;
import static dev.easel.api.settings.LimitCategory.GLOBAL_API;
import static dev.easel.api.settings.LimitCategory.TASK_CREATION;
import static dev.easel.api.settings.LimitCategory.UPLOAD;
import static dev.easel.api.settings.LimitCategory.USER_API;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many requests may be sent.
 *
 * @param limits of every category
 * @param tiers the lowest first, which everybody has
 */
public record RateLimits(Map<LimitCategory, RateLimit> limits, List<ThrottleTier> tiers) {

    /** Until an administrator decides otherwise. */
    public static final RateLimits DEFAULTS = new RateLimits(
            Map.of(
                    GLOBAL_API, perMinute(1_000),
                    USER_API, perMinute(300),
                    TASK_CREATION, perMinute(20),
                    UPLOAD, perMinute(60),
                    AUTH_SESSION, perMinute(120),
                    AUTH_ACTION, new RateLimit(10, Duration.ofMinutes(15))),
            List.of(
                    new ThrottleTier("Free", 0, 100),
                    new ThrottleTier("Basic", 100, 150),
                    new ThrottleTier("Premium", 500, 200),
                    new ThrottleTier("VIP", 2_000, 300)));

    public RateLimits {
        var ordered = new EnumMap<LimitCategory, RateLimit>(LimitCategory.class); // what is written is always the same
        ordered.putAll(limits);
        limits = Collections.unmodifiableMap(ordered);
        tiers = List.copyOf(tiers);
    }

    /** The limit of a category; as everybody begins when it is not set. */
    public RateLimit of(LimitCategory category) {
        var set = limits.get(category);
        return set == null ? DEFAULTS.limits().getOrDefault(category, perMinute(1)) : set;
    }

    /** The highest tier that so many credits reach. */
    public ThrottleTier tier(long purchased) {
        return tiers.stream()
                .filter(tier -> tier.minPurchased() <= purchased)
                .reduce((_, higher) -> higher)
                .orElseGet(DEFAULTS.tiers()::getFirst);
    }

    private static RateLimit perMinute(int most) {
        return new RateLimit(most, Duration.ofMinutes(1));
    }
}

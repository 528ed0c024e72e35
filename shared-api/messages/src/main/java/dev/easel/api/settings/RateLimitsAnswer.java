package dev.easel.api.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which limits hold.
 *
 * @param version for {@code If-Match}; how often they were set
 * @param updatedAt absent before they were ever set
 */
public record RateLimitsAnswer(
        SettingsId settingsId,
        long version,
        RateLimits limits,
        @Nullable Instant updatedAt) {}

package dev.easel.api.settings.commands;

import dev.easel.api.settings.RateLimits;
import dev.easel.api.settings.SettingsId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Sets the limits of everybody; answers {@code RateLimitsAnswer}; refused with {@code StaleVersion} when another version
 * was expected. The same limits again change nothing.
 */
public record SetRateLimits(
        @TargetAggregateIdentifier SettingsId settingsId,
        RateLimits limits,
        @Nullable Long expectedVersion,
        Instant at) implements SettingsCommand {}

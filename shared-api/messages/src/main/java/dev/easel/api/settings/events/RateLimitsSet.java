package dev.easel.api.settings.events;

import dev.easel.api.settings.RateLimits;
import dev.easel.api.settings.SettingsId;
import java.time.Instant;

/** Other limits hold for everybody. */
public record RateLimitsSet(SettingsId settingsId, RateLimits limits, Instant at) implements SettingsEvent {}

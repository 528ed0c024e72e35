package dev.easel.api.settings.events;

import dev.easel.api.settings.SettingsId;

/** Everything that can happen to settings. */
public sealed interface SettingsEvent permits RateLimitsSet {

    SettingsId settingsId();
}

package dev.easel.api.settings.commands;

/** Everything one can ask of settings. */
public sealed interface SettingsCommand permits SetRateLimits {}

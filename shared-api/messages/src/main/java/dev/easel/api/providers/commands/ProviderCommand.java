package dev.easel.api.providers.commands;

/** Everything one can ask of a provider. */
public sealed interface ProviderCommand permits RegisterProvider, InspectProvider {}

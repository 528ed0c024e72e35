package dev.easel.api.providers.events;

/** Everything that can happen to a provider. */
public sealed interface ProviderEvent permits ProviderRegistered {}

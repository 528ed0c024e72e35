package dev.easel.api.providers.events;

import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;

/** A provider exists or has changed. */
public record ProviderRegistered(
        ProviderId providerId, ProviderScope scope, String name, String displayName, String type)
        implements ProviderEvent {}

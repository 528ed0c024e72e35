package dev.easel.api.providers.commands;

import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Creates or changes a provider; the same again changes nothing.
 *
 * @param type the adapter that speaks to it, such as local
 */
public record RegisterProvider(
        @TargetAggregateIdentifier ProviderId providerId,
        ProviderScope scope,
        String name,
        String displayName,
        String type)
        implements ProviderCommand {}

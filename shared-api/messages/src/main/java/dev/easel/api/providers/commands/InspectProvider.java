package dev.easel.api.providers.commands;

import dev.easel.api.providers.ProviderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks whether a provider exists; records nothing. */
public record InspectProvider(@TargetAggregateIdentifier ProviderId providerId) implements ProviderCommand {}

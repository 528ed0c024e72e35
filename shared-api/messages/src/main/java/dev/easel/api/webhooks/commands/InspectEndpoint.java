package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.EndpointId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how an endpoint stands; records nothing. */
public record InspectEndpoint(@TargetAggregateIdentifier EndpointId endpointId) implements EndpointCommand {}

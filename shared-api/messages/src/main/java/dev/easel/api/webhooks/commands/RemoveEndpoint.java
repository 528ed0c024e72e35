package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an endpoint. */
public record RemoveEndpoint(@TargetAggregateIdentifier EndpointId endpointId, Instant at) implements EndpointCommand {}

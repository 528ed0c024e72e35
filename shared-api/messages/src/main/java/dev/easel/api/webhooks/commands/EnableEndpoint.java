package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets an endpoint be told again from now on. */
public record EnableEndpoint(@TargetAggregateIdentifier EndpointId endpointId, Instant at) implements EndpointCommand {}

package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells an endpoint nothing more. */
public record DisableEndpoint(@TargetAggregateIdentifier EndpointId endpointId, DisableCause cause, Instant at)
        implements EndpointCommand {}

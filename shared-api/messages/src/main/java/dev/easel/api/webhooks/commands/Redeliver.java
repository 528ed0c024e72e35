package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.Redelivery;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends again what was sent; refused with {@code EndpointOff} while it is disabled. */
public record Redeliver(@TargetAggregateIdentifier EndpointId endpointId, Redelivery redelivery, Instant at)
        implements EndpointCommand {}

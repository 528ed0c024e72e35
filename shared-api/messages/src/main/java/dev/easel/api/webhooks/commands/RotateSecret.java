package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.SecretId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Signs with another secret; the one before it signs as well until {@code oldEndsAt}. */
public record RotateSecret(
        @TargetAggregateIdentifier EndpointId endpointId, SecretId secretId, Instant oldEndsAt, Instant at)
        implements EndpointCommand {}

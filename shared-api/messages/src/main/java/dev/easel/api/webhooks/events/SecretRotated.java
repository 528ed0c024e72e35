package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.SecretId;
import java.time.Instant;

/** Another secret signs; the one before it signs as well until {@code oldEndsAt}. */
public record SecretRotated(EndpointId endpointId, SecretId secretId, Instant oldEndsAt, Instant at)
        implements EndpointEvent {}

package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;

/** It is told again. */
public record EndpointEnabled(EndpointId endpointId, Instant at) implements EndpointEvent {}

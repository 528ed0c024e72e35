package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;

/** It is no more. */
public record EndpointRemoved(EndpointId endpointId, Instant at) implements EndpointEvent {}

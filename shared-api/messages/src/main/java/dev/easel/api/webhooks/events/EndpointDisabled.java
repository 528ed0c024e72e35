package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;

/** It is told nothing more. */
public record EndpointDisabled(EndpointId endpointId, DisableCause cause, Instant at) implements EndpointEvent {}

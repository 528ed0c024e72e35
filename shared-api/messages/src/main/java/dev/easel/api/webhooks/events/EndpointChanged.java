package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import java.time.Instant;

/** It is told somewhere else, or other things. */
public record EndpointChanged(EndpointId endpointId, EndpointTerms terms, Instant at) implements EndpointEvent {}

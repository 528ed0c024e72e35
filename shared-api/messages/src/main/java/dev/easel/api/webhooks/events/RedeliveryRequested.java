package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.Redelivery;
import java.time.Instant;

/** Somebody wants what was sent to be sent again. */
public record RedeliveryRequested(EndpointId endpointId, Redelivery redelivery, Instant at) implements EndpointEvent {}

package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.MessageId;
import java.time.Instant;

/** Somebody wants to see whether it arrives. */
public record TestRequested(EndpointId endpointId, MessageId messageId, Instant at) implements EndpointEvent {}

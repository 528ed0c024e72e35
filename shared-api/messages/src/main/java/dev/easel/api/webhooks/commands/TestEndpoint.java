package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.MessageId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends a test, in one delivery of this message. */
public record TestEndpoint(@TargetAggregateIdentifier EndpointId endpointId, MessageId messageId, Instant at)
        implements EndpointCommand {}

package dev.easel.api.webhooks.commands;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** @param expectedVersion refused with {@code StaleVersion} when it is at another; absent: any */
public record ChangeEndpoint(
        @TargetAggregateIdentifier EndpointId endpointId,
        EndpointTerms terms,
        @Nullable Long expectedVersion,
        Instant at)
        implements EndpointCommand {}

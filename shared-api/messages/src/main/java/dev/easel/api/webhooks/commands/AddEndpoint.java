package dev.easel.api.webhooks.commands;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.SecretId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets an app be told at an address; a repeat gets the first answer. */
public record AddEndpoint(
        @TargetAggregateIdentifier EndpointId endpointId,
        AppId appId,
        KeyMode mode,
        EndpointTerms terms,
        SecretId secretId,
        Instant at)
        implements EndpointCommand {}

package dev.easel.api.webhooks.events;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.SecretId;
import java.time.Instant;

/** An app is told at one more address. */
public record EndpointAdded(
        EndpointId endpointId, AppId appId, KeyMode mode, EndpointTerms terms, SecretId secretId, Instant at)
        implements EndpointEvent {}

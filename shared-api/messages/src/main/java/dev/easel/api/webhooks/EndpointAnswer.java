package dev.easel.api.webhooks;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint stands.
 *
 * @param version for {@code If-Match}
 * @param secretId of the secret that signs, the latest one
 * @param disabled why it is told nothing; absent while it is told
 */
public record EndpointAnswer(
        EndpointId endpointId,
        AppId appId,
        KeyMode mode,
        long version,
        EndpointTerms terms,
        SecretId secretId,
        @Nullable DisableCause disabled) {}

package dev.easel.api.webhooks.events;

import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;

/** Everything that can happen to a webhook endpoint. No secret: those lie in the vault. */
public sealed interface EndpointEvent
        permits EndpointAdded,
                EndpointChanged,
                EndpointEnabled,
                EndpointDisabled,
                EndpointRemoved,
                SecretRotated,
                TestRequested,
                RedeliveryRequested {

    EndpointId endpointId();

    Instant at();
}

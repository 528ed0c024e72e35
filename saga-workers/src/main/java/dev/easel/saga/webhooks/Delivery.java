package dev.easel.saga.webhooks;

import dev.easel.api.webhooks.DeliveryId;
import dev.easel.api.webhooks.EndpointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the hands of a sender.
 *
 * @param url absent when its endpoint has none any more
 * @param ofJob whether the address is one that its job brought along
 * @param tries since it was made or was wanted again, without this one
 * @param fence grows with every claim; a late sender's is too small
 */
record Delivery(
        DeliveryId id,
        @Nullable String url,
        boolean ofJob,
        String lane,
        String body,
        int tries,
        long fence,
        Instant createdAt) {

    EndpointId endpointId() {
        return id.endpointId();
    }
}

package dev.easel.query.webhooks;

import dev.easel.api.tenants.KeyMode;
import dev.easel.query.platform.Cursor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Webhooks as operators see them. */
final class AdminWebhookJson {

    private AdminWebhookJson() {}

    record Endpoints(List<EndpointTable.Row> endpoints) {

        Endpoints {
            endpoints = List.copyOf(endpoints);
        }
    }

    /** @param nextCursor absent at the end */
    record Deliveries(List<Delivery> deliveries, @Nullable String nextCursor) {

        Deliveries {
            deliveries = List.copyOf(deliveries);
        }

        static Deliveries of(List<DeliveryTable.Row> rows, int limit) {
            var shown = rows.subList(0, Math.min(limit, rows.size()));
            var next = rows.size() > limit ? new Cursor(shown.getLast().number(), 0).text() : null;
            return new Deliveries(shown.stream().map(Delivery::of).toList(), next);
        }
    }

    /**
     * @param eventId the {@code webhook-id} of every attempt
     * @param status pending, delivered or failed
     */
    record Delivery(
            String id,
            String appId,
            KeyMode mode,
            String endpointId,
            String eventId,
            String event,
            @Nullable String url,
            String status,
            int attempts,
            @Nullable Instant nextTryAt,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant endedAt) {

        static Delivery of(DeliveryTable.Row row) {
            return new Delivery(
                    row.id(),
                    row.appId(),
                    row.mode(),
                    row.endpointId(),
                    row.messageId(),
                    row.type(),
                    row.url(),
                    row.state().word(),
                    row.attempts(),
                    row.nextTryAt(),
                    row.failure(),
                    row.createdAt(),
                    row.endedAt());
        }
    }

    /** @param body as it is signed */
    record DeliveryDetail(Delivery delivery, String body, List<DeliveryTable.Attempt> attempts) {

        DeliveryDetail {
            attempts = List.copyOf(attempts);
        }
    }
}

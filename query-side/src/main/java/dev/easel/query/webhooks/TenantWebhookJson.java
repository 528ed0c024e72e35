package dev.easel.query.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.query.platform.Cursor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Webhooks as an app's server sees them. */
final class TenantWebhookJson {

    private TenantWebhookJson() {}

    record Endpoints(List<Endpoint> endpoints) {

        Endpoints {
            endpoints = List.copyOf(endpoints);
        }
    }

    /**
     * @param url absent for the one that stands for the addresses of jobs
     * @param events all of them when empty
     * @param failures since it last took something
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Endpoint(
            String id,
            long version,
            @Nullable String url,
            List<String> events,
            String description,
            boolean enabled,
            @Nullable DisableCause disabled,
            Instant createdAt,
            Instant secretAt,
            @Nullable Instant oldSecretTill,
            int failures,
            @Nullable Instant lastAttemptAt,
            @Nullable Instant lastSuccessAt) {

        Endpoint {
            events = List.copyOf(events);
        }

        static Endpoint of(EndpointTable.Row row) {
            return new Endpoint(
                    row.id(),
                    row.version(),
                    row.url(),
                    row.events(),
                    row.description(),
                    row.disabled() == null,
                    row.disabled(),
                    row.createdAt(),
                    row.secretAt(),
                    row.oldSecretTill(),
                    row.failures(),
                    row.lastAttemptAt(),
                    row.lastSuccessAt());
        }
    }

    /** @param nextCursor null at the end, as the seed has it */
    @JsonNaming(SnakeCaseStrategy.class)
    record Deliveries(
            List<Delivery> deliveries,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {

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
    @JsonNaming(SnakeCaseStrategy.class)
    record Delivery(
            String id,
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
    record DeliveryDetail(Delivery delivery, String body, List<Attempt> attempts) {

        DeliveryDetail {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * @param status of the answer; absent when there was none
     * @param answer its beginning
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Attempt(
            int number,
            Instant at,
            int latencyMs,
            @Nullable Integer status,
            @Nullable String failure,
            String answer) {

        static Attempt of(DeliveryTable.Attempt row) {
            return new Attempt(row.number(), row.at(), row.latencyMs(), row.status(), row.failure(), row.answer());
        }
    }

    /**
     * @param nextAfter what to ask for next: the number of the last one shown
     * @param hasMore whether there is more already
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Feed(List<FeedEvent> events, long nextAfter, boolean hasMore) {

        Feed {
            events = List.copyOf(events);
        }
    }

    /**
     * @param number grows from one to the next
     * @param id the {@code webhook-id} under which it is delivered
     * @param data the body that is delivered
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record FeedEvent(
            long number,
            String id,
            String event,
            Instant createdAt,
            @JsonRawValue String data) {}
}

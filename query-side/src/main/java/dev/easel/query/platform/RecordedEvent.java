package dev.easel.query.platform;

import dev.easel.engine.LoggedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One stored event on the wire, as stored.
 *
 * @param position place in the whole log
 * @param sequence place within its aggregate
 */
public record RecordedEvent(
        String id,
        long position,
        long sequence,
        String aggregateId,
        String name,
        Instant at,
        @Nullable String actor,
        @Nullable String causationId,
        @Nullable String correlationId,
        @Nullable String requestId,
        JsonNode payload) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static RecordedEvent of(LoggedEvent event) {
        var metadata = JSON.readTree(event.metadata());
        return new RecordedEvent(
                event.eventId(),
                event.position(),
                event.sequence(),
                event.aggregateId(),
                event.name(),
                event.at(),
                text(metadata, "actor"),
                text(metadata, "correlationId"), // Axon's word for the message that this one follows from
                text(metadata, "traceId"),
                text(metadata, "requestId"),
                JSON.readTree(event.payload()));
    }

    private static @Nullable String text(JsonNode metadata, String name) {
        var value = metadata.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}

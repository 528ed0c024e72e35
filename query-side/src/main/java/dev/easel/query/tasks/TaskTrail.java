package dev.easel.query.tasks;

import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded of a task and of its hold, as stored. */
final class TaskTrail {

    private final EventLog log;
    private final JsonMapper json = JsonMapper.shared();

    TaskTrail(EventLog log) {
        this.log = log;
    }

    List<Entry> of(TaskView task) {
        var ofHold = task.hold().positions().stream().flatMap(position -> log.after(position - 1, 1).stream());
        return Stream.concat(log.ofAggregate(task.id()).stream(), ofHold)
                .sorted(Comparator.comparingLong(LoggedEvent::position))
                .map(this::entry)
                .toList();
    }

    private Entry entry(LoggedEvent event) {
        var metadata = json.readTree(event.metadata());
        return new Entry(
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
                json.readTree(event.payload()));
    }

    private static @Nullable String text(JsonNode metadata, String name) {
        var value = metadata.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    /**
     * One stored event on the wire.
     *
     * @param position place in the whole log
     * @param sequence place within its aggregate
     */
    record Entry(
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
            JsonNode payload) {}
}

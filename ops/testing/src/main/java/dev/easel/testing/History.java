package dev.easel.testing;

import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;

/** Writes events as if aggregates had decided them, for sides that only read. */
public final class History {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventStore store;
    private final EventLog log;
    private final Readers readers;
    private final Map<String, Object> metadata = new HashMap<>();

    public History(RunningProcess process) {
        store = process.bean(EventStore.class);
        log = process.bean(EventLog.class);
        readers = process.bean(Readers.class);
    }

    /** Goes into the metadata of every event from now on. */
    public History with(String name, String value) {
        metadata.put(name, value);
        return this;
    }

    /** Appends to one aggregate, after what it has. */
    public History of(Object aggregateId, Object... events) {
        return at(Instant.now(), aggregateId, events);
    }

    /** Appends events that happened at that time. */
    public History at(Instant at, Object aggregateId, Object... events) {
        var id = aggregateId.toString();
        var sequence = store.lastSequenceNumberFor(id).orElse(-1L);
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    id.replaceFirst("_.*", ""), id, ++sequence, new GenericMessage<>(event, metadata), at));
        }
        store.publish(messages);
        return this;
    }

    /** Waits until every reader of the process has read everything. */
    public History read() {
        var head = log.head();
        for (var reader : readers.all()) {
            if (!readers.awaitReached(reader.group(), head, PATIENCE)) {
                throw new AssertionError(
                        "Expected " + reader.group() + " to reach " + head + ", but: " + readers.all());
            }
        }
        return this;
    }
}

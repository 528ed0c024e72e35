package dev.easel.engine.store;

import dev.easel.engine.EngineUnavailable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads snapshots. One of another version, or that cannot be read, is passed over: the events say the same. */
final class SnapshotReader {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotReader.class);
    private static final int TOLD_AT_MOST = 1024;

    private final SnapshotTable table;
    private final Serializer serializer;
    private final Set<String> told = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > TOLD_AT_MOST;
        }
    }));

    SnapshotReader(SnapshotTable table, Serializer serializer) {
        this.table = table;
        this.serializer = serializer;
    }

    /** The latest snapshots of these aggregates, by id; nothing for those that have none of use. */
    Map<String, DomainEventMessage<?>> find(Collection<String> aggregateIds) {
        var found = new HashMap<String, DomainEventMessage<?>>();
        table.find(aggregateIds).forEach((id, stored) -> {
            var snapshot = read(stored);
            if (snapshot != null) {
                found.put(id, snapshot);
            }
        });
        return found;
    }

    private @Nullable DomainEventMessage<?> read(StoredEvent stored) {
        if (!isOfToday(stored.getPayload().getType())) {
            passOver(stored, stored.name() + " is not what snapshots are today", null);
            return null;
        }
        try {
            var snapshot = EventStreamUtils.upcastAndDeserializeDomainEvents(
                            Stream.of(stored), serializer, NoOpEventUpcaster.INSTANCE)
                    .next();
            snapshot.getPayload(); // now: later nobody could turn to the events
            return snapshot;
        } catch (RuntimeException | LinkageError e) {
            passOver(stored, "it cannot be read", e);
            return null;
        }
    }

    private boolean isOfToday(SerializedType type) {
        try {
            return serializer.typeForClass(serializer.classForType(type)).equals(type);
        } catch (EngineUnavailable unknown) {
            return false;
        }
    }

    private void passOver(StoredEvent stored, String why, @Nullable Throwable cause) {
        if (told.add(stored.aggregateId())) {
            LOG.warn("the snapshot of {} is passed over: {}", stored.aggregateId(), why, cause);
        }
    }
}

package dev.easel.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored events as messages in their present version. Upcasters are one to one: an event may change its shape, but
 * it stays one event at its position.
 */
final class EventReader {

    private final EventTable table;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private volatile @Nullable String trouble;

    EventReader(EventTable table, Serializer serializer, EventUpcaster upcasters) {
        this.table = table;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** At most {@code limit} events after a position, oldest first. */
    List<TrackedEventMessage<?>> after(long position, int limit) {
        return messages(table.after(position, limit));
    }

    /** At most {@code limit} events up to a bound, oldest first, without those that are stored by these names. */
    List<TrackedEventMessage<?>> between(long after, long upTo, Collection<String> without, int limit) {
        return messages(table.between(after, upTo, without, limit));
    }

    /** Why events could not be read last time; empty when they could. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private List<TrackedEventMessage<?>> messages(List<StoredEvent> stored) {
        try {
            var messages = present(stored);
            trouble = null;
            return messages;
        } catch (RuntimeException e) {
            trouble = Objects.toString(e.getMessage(), e.toString());
            throw e;
        }
    }

    private List<TrackedEventMessage<?>> present(List<StoredEvent> stored) {
        var messages = EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcasters)
                .toList();
        if (messages.size() != stored.size()) {
            throw new EventStoreException(
                    "Expected upcasters that keep every event, but got " + messages.size() + " of " + stored.size());
        }
        return messages;
    }
}

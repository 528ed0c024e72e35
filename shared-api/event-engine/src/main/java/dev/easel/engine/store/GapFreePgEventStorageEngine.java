package dev.easel.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * An {@code EventStorageEngine} on PostgreSQL whose positions have no gap and follow the order of commits, so that no
 * reader can step over an event. Appends are durable when {@link #appendEvents} returns, whatever transaction the caller
 * has; many of them share one commit.
 */
final class GapFreePgEventStorageEngine extends AbstractEventStorageEngine {

    private static final int PAGE = 1024;

    private final EventTable table;
    private final SnapshotTable snapshots;
    private final SnapshotReader reader;
    private final Histories histories;
    private final EventNames names;
    private final GroupWriter writer;

    GapFreePgEventStorageEngine(
            Builder builder,
            EventTable table,
            SnapshotTable snapshots,
            SnapshotReader reader,
            Histories histories,
            EventNames names,
            GroupWriter writer) {
        super(builder);
        this.table = table;
        this.snapshots = snapshots;
        this.reader = reader;
        this.histories = histories;
        this.names = names;
        this.writer = writer;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var append =
                new Append(events.stream().map(event -> row(event, serializer)).toList());
        writer.enqueue(append);
        try {
            append.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long firstSequenceNumber) {
        return table.ofAggregate(aggregateId, firstSequenceNumber).stream();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        table.after(position(token), PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.<StoredEvent>of()
                                : table.after(page.getLast().position(), PAGE))
                .flatMap(List::stream);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return Optional.ofNullable(reader.find(List.of(aggregateId)).get(aggregateId));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return Stream.ofNullable(snapshots.find(List.of(aggregateId)).get(aggregateId));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        var last = table.lastSeq(aggregateId);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(table.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(table.positionBefore(StoredEvent.micros(dateTime)));
    }

    /** What was loaded ahead of an aggregate, as messages; null when nothing was. */
    @Nullable
    DomainEventStream ahead(String aggregateId) {
        var history = histories.take(aggregateId);
        if (history == null) {
            return null;
        }
        var events = EventStreamUtils.upcastAndDeserializeDomainEvents(
                history.events().stream(), getEventSerializer(), upcasterChain);
        var snapshot = history.snapshot();
        return snapshot == null ? events : DomainEventStream.concat(DomainEventStream.of(snapshot), events);
    }

    /** The position that a token stands for; -1, before everything, without one. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private EventRow row(EventMessage<?> event, Serializer serializer) {
        DomainEventMessage<?> message = EventUtils.asDomainEventMessage(event);
        var payload = message.serializePayload(serializer, byte[].class);
        var type = payload.getType();
        return new EventRow(
                message,
                names.number(Objects.requireNonNullElse(message.getType(), ""), ""),
                names.number(type.getName(), Objects.requireNonNullElse(type.getRevision(), "")),
                UUID.fromString(message.getIdentifier()),
                StoredEvent.micros(message.getTimestamp()),
                payload.getData(),
                message.getMetaData().isEmpty()
                        ? null
                        : message.serializeMetaData(serializer, byte[].class).getData());
    }

    /** As Axon's own engines are built. */
    static final class Builder extends AbstractEventStorageEngine.Builder {

        Builder(Serializer serializer, EventUpcaster upcasters) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            upcasterChain(upcasters);
        }
    }
}

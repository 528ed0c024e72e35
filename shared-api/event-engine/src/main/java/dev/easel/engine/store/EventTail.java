package dev.easel.engine.store;

import dev.easel.engine.ForeignWrites;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The young end of the log: fed by this process' writer after each commit, with events as they are, and from the database
 * with what other processes wrote. Readers are woken when it grows.
 */
final class EventTail {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final int SIZE = 1 << 16;
    private static final int PAGE = 2048;

    private final EventTable table;
    private final EventReader reader;
    private final Set<TailStream> streams = ConcurrentHashMap.newKeySet();
    private volatile @Nullable EventRing ring;
    private final ForeignWrites foreign;
    private volatile Runnable afterOwnCommit = () -> {};
    private volatile long acknowledged = -1;

    EventTail(EventTable table, EventReader reader, ForeignWrites foreign) {
        this.table = table;
        this.reader = reader;
        this.foreign = foreign;
    }

    /** To be done after each commit of this process: others may want to be told. */
    void onOwnCommit(Runnable action) {
        afterOwnCommit = action;
    }

    /** Events of this process are durable; called in the order of their positions. */
    void written(long position, List<EventRow> rows) {
        acknowledged = position + rows.size() - 1;
        try {
            takeIn(position, rows);
        } catch (RuntimeException databaseAway) {
            LOG.warn("the tail falls behind and catches up later: {}", databaseAway.getMessage());
        }
        wake();
        afterOwnCommit.run();
    }

    private synchronized void takeIn(long position, List<EventRow> rows) {
        catchUp(position - 1);
        var ready = ring();
        for (var i = 0; i < rows.size(); i++) {
            if (position + i > ready.last()) {
                ready.add(tracked(position + i, rows.get(i)));
            }
        }
    }

    /** Looks whether another process wrote, and takes it in. */
    void lookForForeign() {
        var head = table.head();
        var grown = false;
        synchronized (this) {
            if (head > ring().last()) {
                catchUp(head);
                grown = true;
            }
        }
        if (grown) {
            wake();
        }
    }

    /** Position of the last event that readers of this process can get; never below what was acknowledged here. */
    long head() {
        return Math.max(acknowledged, ring().last());
    }

    /** Position of the newest event that {@link #get} can give. */
    long last() {
        return ring().last();
    }

    @Nullable
    TrackedEventMessage<?> get(long position) {
        return ring().get(position);
    }

    TailStream open(long after) {
        var stream = new TailStream(this, reader, after, streams::remove);
        streams.add(stream);
        return stream;
    }

    private EventRing ring() {
        var ready = ring;
        return ready == null ? begin() : ready;
    }

    private synchronized EventRing begin() {
        var ready = ring;
        if (ready == null) {
            ready = new EventRing(SIZE, table.head());
            ring = ready;
        }
        return ready;
    }

    /** Reads what lies between the ring and a position that is known to be written: the log has no gap. */
    private void catchUp(long position) {
        var ready = ring();
        while (ready.last() < position) {
            var missing = Math.min(PAGE, position - ready.last());
            for (var event : reader.after(ready.last(), (int) missing)) {
                ready.add(event);
                if (event instanceof DomainEventMessage<?> fact) {
                    foreign.writtenElsewhere(fact.getAggregateIdentifier());
                }
            }
        }
    }

    private void wake() {
        streams.forEach(TailStream::wake);
    }

    private static TrackedEventMessage<?> tracked(long position, EventRow row) {
        var message = row.message();
        var at = StoredEvent.instant(row.atMicros());
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message,
                () -> at);
    }
}

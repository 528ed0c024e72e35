package dev.easel.engine.stock;

import dev.easel.engine.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Event streams that wake their readers right after a commit. Stock Axon leaves pooled processors polling every 500 ms
 * (engine.md 0.3); here they are called, and a slow poll finds what other processes wrote.
 */
final class PushedEvents implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private static final Duration FOREIGN_POLL = Duration.ofMillis(250);

    private final EventStorageEngine engine;
    private final EventLog log;
    private final Set<PushedStream> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private long seen = -1;

    PushedEvents(EventStorageEngine engine, EventLog log) {
        this.engine = engine;
        this.log = log;
        Thread.ofVirtual().name("easel-foreign-events").start(this::watchForeignEvents);
    }

    /** To be called after a commit of this process. */
    void announce() {
        open.forEach(PushedStream::wake);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        var stream = new PushedStream(engine, after, open::remove);
        open.add(stream);
        return stream;
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return engine.createTokenAt(instant);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void watchForeignEvents() {
        try {
            while (!closed.await(FOREIGN_POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                announceWhenMoved();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announceWhenMoved() {
        if (open.isEmpty()) {
            return;
        }
        try {
            var head = log.head();
            if (head != seen) {
                seen = head;
                announce();
            }
        } catch (RuntimeException databaseAway) {
            seen = -1; // the database is away: look again, and wake everyone once it is back
        }
    }
}

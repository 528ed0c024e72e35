package dev.easel.engine.stock;

import dev.easel.engine.AnnouncedStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log. Reads the database only when something was announced since it last found nothing. */
final class PushedStream extends AnnouncedStream<PushedStream> {

    private static final int BATCH = 256;

    private final EventStorageEngine engine;
    private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final AtomicBoolean isDue = new AtomicBoolean(true);
    private @Nullable TrackingToken position;

    PushedStream(EventStorageEngine engine, @Nullable TrackingToken after, Consumer<PushedStream> onClose) {
        super(onClose);
        this.engine = engine;
        this.position = after;
    }

    @Override
    public void wake() {
        isDue.set(true);
        super.wake();
    }

    @Override
    protected @Nullable TrackedEventMessage<?> next() {
        if (buffer.isEmpty() && isDue.getAndSet(false)) {
            fill();
        }
        return buffer.peekFirst();
    }

    @Override
    protected void pass() {
        buffer.pollFirst();
    }

    @Override
    protected PushedStream self() {
        return this;
    }

    private void fill() {
        try (var events = engine.readEvents(position, false)) {
            events.limit(BATCH).forEach(buffer::addLast);
        } catch (RuntimeException e) {
            isDue.set(true);
            throw e;
        }
        if (!buffer.isEmpty()) {
            isDue.set(true); // there may be more behind this batch
            position = buffer.getLast().trackingToken();
        }
    }
}

package dev.easel.engine.stock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log. Reads the database only when something was announced since it last found nothing. */
final class PushedStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int BATCH = 256;

    private final EventStorageEngine engine;
    private final Consumer<PushedStream> onClose;
    private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final Semaphore waiting = new Semaphore(0);
    private volatile Runnable callback = () -> {};
    private @Nullable TrackingToken position;

    PushedStream(EventStorageEngine engine, @Nullable TrackingToken after, Consumer<PushedStream> onClose) {
        this.engine = engine;
        this.position = after;
        this.onClose = onClose;
    }

    void wake() {
        news.set(true);
        waiting.release();
        callback.run();
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peekFirst());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            var left = deadline - System.nanoTime();
            if (left <= 0 || !waiting.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return peek().isPresent();
            }
            waiting.drainPermits();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            synchronized (this) {
                fill();
                var next = buffer.pollFirst();
                if (next != null) {
                    return next;
                }
            }
            waiting.acquire();
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        callback.run();
        return true;
    }

    private void fill() {
        if (!buffer.isEmpty() || !news.getAndSet(false)) {
            return;
        }
        try (var events = engine.readEvents(position, false)) {
            events.limit(BATCH).forEach(buffer::addLast);
        } catch (RuntimeException e) {
            news.set(true);
            throw e;
        }
        if (!buffer.isEmpty()) {
            news.set(true); // there may be more behind this batch
            position = buffer.getLast().trackingToken();
        }
    }
}

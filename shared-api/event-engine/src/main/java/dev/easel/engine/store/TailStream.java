package dev.easel.engine.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log: from memory while it keeps up, by pages from the database while it does not. */
final class TailStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 2048;

    private final EventTail tail;
    private final EventReader reader;
    private final Consumer<TailStream> onClose;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private final Semaphore news = new Semaphore(0);
    private volatile Runnable callback = () -> {};
    private long position;

    /** @param after position of the last event that the reader has */
    TailStream(EventTail tail, EventReader reader, long after, Consumer<TailStream> onClose) {
        this.tail = tail;
        this.reader = reader;
        this.position = after;
        this.onClose = onClose;
    }

    void wake() {
        news.release();
        callback.run();
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(next());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            var left = deadline - System.nanoTime();
            if (left <= 0 || !news.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return peek().isPresent();
            }
            news.drainPermits();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            var taken = take();
            if (taken != null) {
                return taken;
            }
            news.acquire();
            news.drainPermits();
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

    private synchronized @Nullable TrackedEventMessage<?> take() {
        var next = next();
        if (next != null) {
            position++;
            page.pollFirst();
        }
        return next;
    }

    private @Nullable TrackedEventMessage<?> next() {
        var paged = page.peekFirst();
        if (paged != null) {
            return paged;
        }
        var young = tail.get(position + 1);
        if (young != null || position >= tail.last()) {
            return young;
        }
        page.addAll(reader.after(position, PAGE));
        return page.peekFirst();
    }
}

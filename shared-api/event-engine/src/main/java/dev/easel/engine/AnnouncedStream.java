package dev.easel.engine;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the log. Who waits sleeps until news are announced; nothing is polled.
 *
 * @param <S> the stream itself, for who is told that it closes
 */
public abstract class AnnouncedStream<S extends AnnouncedStream<S>> implements BlockingStream<TrackedEventMessage<?>> {

    private final Consumer<S> onClose;
    private final Semaphore news = new Semaphore(0);
    private volatile Runnable callback = () -> {};

    protected AnnouncedStream(Consumer<S> onClose) {
        this.onClose = onClose;
    }

    /** The next event, which stays the next; null when all are read. Called by one thread at a time. */
    protected abstract @Nullable TrackedEventMessage<?> next();

    /** Moves on behind the next event. Called by one thread at a time, and only when there is one. */
    protected abstract void pass();

    /** This stream, as what it is. */
    protected abstract S self();

    /** Says that there may be more to read. */
    public void wake() {
        news.release();
        callback.run();
    }

    @Override
    public final synchronized Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(next());
    }

    @Override
    public final boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
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
    public final TrackedEventMessage<?> nextAvailable() throws InterruptedException {
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
    public final void close() {
        onClose.accept(self());
    }

    @Override
    public final boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        callback.run();
        return true;
    }

    private synchronized @Nullable TrackedEventMessage<?> take() {
        var next = next();
        if (next != null) {
            pass();
        }
        return next;
    }
}

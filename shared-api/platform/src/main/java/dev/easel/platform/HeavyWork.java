package dev.easel.platform;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that keeps a processor busy or fills memory, on a few threads of its own: requests run on virtual threads, and one
 * that computes for seconds would keep all others from running.
 */
public final class HeavyWork implements AutoCloseable {

    private final ExecutorService threads;
    private final Semaphore room;
    private final Duration patience;

    /**
     * @param atOnce how many run at a time; the others wait
     * @param patience how long one may wait to begin
     */
    public HeavyWork(String name, int atOnce, Duration patience) {
        var factory =
                Thread.ofPlatform().name("easel-" + name + "-", 0).daemon().factory();
        this.threads = Executors.newFixedThreadPool(atOnce, factory);
        this.room = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Does it and gives its result; refused with 503 when there is no room in time. */
    public <T> T run(Supplier<T> work) {
        try {
            if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable("SERVER_BUSY", "The server has too much to do now.");
            }
            try {
                return threads.submit(work::get).get();
            } finally {
                room.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("SERVER_BUSY", "The server is stopping.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

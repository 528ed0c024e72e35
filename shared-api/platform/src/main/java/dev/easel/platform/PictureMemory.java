package dev.easel.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that decoded pictures may fill together in this process, given out in whole megabytes and in the order of
 * asking: a picture of 40 megapixels takes hundreds of them, and two at once would end the process.
 */
public final class PictureMemory {

    private static final long MEGABYTE = 1 << 20;
    private static final long KEPT_FREE = 192 * MEGABYTE; // for all else that the process does
    private static final long LEAST = 64 * MEGABYTE;

    private final int all;
    private final Semaphore megabytes;

    /** @param heapBytes what the process has */
    public PictureMemory(long heapBytes) {
        this.all = Math.toIntExact(Math.max(LEAST, heapBytes - KEPT_FREE) / MEGABYTE);
        this.megabytes = new Semaphore(all, true);
    }

    /** All that there is. */
    public long bytes() {
        return all * MEGABYTE;
    }

    /** Waits for as long as it takes. More than there is counts as all of it. */
    public Share take(long bytes) throws InterruptedException {
        var share = share(bytes);
        megabytes.acquire(share.megabytes);
        return share;
    }

    /** As {@link #take}, but refused with 503 when it takes too long. */
    public Share takeWithin(long bytes, Duration patience) {
        var share = share(bytes);
        try {
            if (megabytes.tryAcquire(share.megabytes, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return share;
            }
            throw Problem.unavailable("SERVER_BUSY", "The server has too many pictures in hand now.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("SERVER_BUSY", "The server is stopping.");
        }
    }

    private Share share(long bytes) {
        return new Share(megabytes, Math.clamp(Math.ceilDiv(bytes, MEGABYTE), 1, all));
    }

    /** What was given; to be given back once. */
    public static final class Share implements AutoCloseable {

        private final Semaphore from;
        private final int megabytes;

        private Share(Semaphore from, int megabytes) {
            this.from = from;
            this.megabytes = megabytes;
        }

        @Override
        public void close() {
            from.release(megabytes);
        }
    }
}

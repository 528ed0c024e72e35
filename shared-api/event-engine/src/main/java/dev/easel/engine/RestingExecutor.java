package dev.easel.engine;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;

/**
 * Runs the batches of one group, each after a rest that grows with the batch before. A batch costs its round trips and its
 * commit however many events are in it, so that many readers of a busy log do the same work in fewer, larger ones. Who was
 * idle begins at once; a batch that took long was a large one, and no rest follows it.
 */
final class RestingExecutor extends ScheduledThreadPoolExecutor {

    private static final int THREADS = 4; // as many as Axon's own
    private static final int IDLE_SECONDS = 10;
    private static final int RATIO = 2;
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long LARGE = TimeUnit.MILLISECONDS.toNanos(100);

    private volatile long restedAt = System.nanoTime();

    RestingExecutor(String group) {
        super(THREADS, new AxonThreadFactory("WorkPackage[" + group + "]"));
        setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true); // most groups are idle most of the time
    }

    /** How Axon hands over a batch. */
    @Override
    public Future<?> submit(Runnable batch) {
        return schedule(() -> run(batch), Math.max(0, restedAt - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void run(Runnable batch) {
        var begin = System.nanoTime();
        try {
            batch.run();
        } finally {
            var end = System.nanoTime();
            restedAt = end + rest(end - begin);
        }
    }

    /** @return nanoseconds */
    static long rest(long took) {
        return took >= LARGE ? 0 : Math.min(LONGEST_REST, RATIO * took);
    }
}

package dev.easel.saga.providers;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts attempts that nobody looks after, for the gauge {@code stuck_tasks}: anything above zero is an alarm. */
final class StuckTasks implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StuckTasks.class);

    private final AttemptQueue queue;
    private final AtomicInteger count;

    StuckTasks(AttemptQueue queue, MeterRegistry metrics) {
        this.queue = queue;
        this.count = metrics.gauge("stuck_tasks", new AtomicInteger());
    }

    @Override
    public void run() {
        var stuck = queue.stuck();
        if (stuck > 0) {
            LOG.error("{} attempts are stuck: nobody has looked after them for a minute", stuck);
        }
        count.set(stuck);
    }
}

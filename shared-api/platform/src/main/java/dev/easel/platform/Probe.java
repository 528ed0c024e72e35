package dev.easel.platform;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What asking a part of the system gave.
 *
 * @param status {@code ok} or {@code unavailable}
 */
public record Probe(String status, long latencyMs) {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    /** Asks, and takes any failure for "unavailable": that is the answer that a probe is for. */
    public static Probe of(Runnable question) {
        var start = System.nanoTime();
        try {
            question.run();
            return new Probe("ok", since(start));
        } catch (RuntimeException failure) {
            LOG.debug("probe failed", failure);
            return new Probe("unavailable", since(start));
        }
    }

    public boolean healthy() {
        return status.equals("ok");
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}

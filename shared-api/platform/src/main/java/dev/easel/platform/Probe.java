package dev.easel.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What asking a part of the system gave.
 *
 * @param status {@code ok} or {@code down}
 * @param problem why it is down; for operators, so it is not part of what the public sees
 */
public record Probe(
        String status, long latencyMs, @JsonIgnore @Nullable String problem) {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    /** Asks, and takes any failure for "down": that is the answer that a probe is for. */
    public static Probe of(Runnable question) {
        var start = System.nanoTime();
        try {
            question.run();
            return new Probe("ok", since(start), null);
        } catch (RuntimeException failure) {
            LOG.debug("probe failed", failure);
            return new Probe("down", since(start), failure.toString());
        }
    }

    public boolean healthy() {
        return status.equals("ok");
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}

package dev.easel.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final Duration PATIENCE = Duration.ofSeconds(3); // what hangs is down

    /** Asks, and takes any failure for "down": that is the answer that a probe is for. */
    public static Probe of(Runnable question) {
        var start = System.nanoTime();
        try {
            var asked = new FutureTask<@Nullable Void>(question, null);
            var asking = Thread.ofVirtual().name("easel-probe").start(asked);
            try {
                asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                asking.interrupt();
            }
            return new Probe("ok", since(start), null);
        } catch (ExecutionException | TimeoutException failure) {
            LOG.debug("probe failed", failure);
            var cause = failure instanceof TimeoutException
                    ? "no answer within " + PATIENCE.toSeconds() + " s"
                    : failure.getCause();
            return new Probe("down", since(start), String.valueOf(cause));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Probe("down", since(start), "interrupted");
        }
    }

    public boolean healthy() {
        return status.equals("ok");
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}

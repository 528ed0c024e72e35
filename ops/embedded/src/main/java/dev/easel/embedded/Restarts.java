package dev.easel.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often a service may be started again: three times in ten minutes, each time after a longer wait. */
final class Restarts {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final List<Duration> WAITS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final Deque<Instant> latest = new ArrayDeque<>();

    /** The wait before the next one, which is counted; nothing when there were too many. */
    @Nullable
    Duration next(Instant now) {
        latest.removeIf(start -> start.isBefore(now.minus(WINDOW)));
        if (latest.size() == WAITS.size()) {
            return null;
        }
        latest.add(now);
        return WAITS.get(latest.size() - 1);
    }
}

package dev.easel.saga.webhooks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery is tried again.
 *
 * @param waits before each try; there are as many tries
 */
record DeliverySchedule(List<Duration> waits) {

    /** Ten tries within four days (api.md). */
    static final DeliverySchedule USUAL = new DeliverySchedule(List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    private static final Duration LONGEST_WISH = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    DeliverySchedule {
        waits = List.copyOf(waits);
    }

    /**
     * How long to wait after so many tries; null when that was the last one.
     *
     * @param wish what the receiver asked for; none when it did not
     * @param chance from 0 to 1, spreads what failed together
     */
    @Nullable
    Duration after(int tries, Duration wish, double chance) {
        if (tries >= waits.size()) {
            return null;
        }
        var wait = waits.get(tries);
        var spread = wait.plusMillis((long) (wait.toMillis() * JITTER * chance));
        var wished = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return wished.compareTo(spread) > 0 ? wished : spread;
    }
}

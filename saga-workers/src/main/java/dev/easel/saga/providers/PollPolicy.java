package dev.easel.saga.providers;

import java.time.Duration;

/** When a provider is asked again how an order stands: after 2 s, then ever later, at most 30 s apart. */
final class PollPolicy {

    private static final double FIRST_MS = 2_000;
    private static final double GROWTH = 1.6;
    private static final double LONGEST_MS = 30_000;
    private static final double JITTER = 0.2;

    private PollPolicy() {}

    /** @param chance from 0 to 1: spreads the questions of many orders by a fifth either way */
    static Duration next(int looks, double chance) {
        var wait = Math.min(LONGEST_MS, FIRST_MS * Math.pow(GROWTH, looks));
        return Duration.ofMillis(Math.round(wait * (1 - JITTER + 2 * JITTER * chance)));
    }
}

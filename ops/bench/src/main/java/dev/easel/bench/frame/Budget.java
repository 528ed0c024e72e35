package dev.easel.bench.frame;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Time since the process began that may be spent.
 *
 * @param limit of the whole run
 */
public record Budget(Duration limit) {

    /** As long as it takes. */
    public static final Budget NONE = new Budget(Duration.ofDays(365));

    /** A part from the beginning, such as 0.5 for the first half. */
    public Budget first(double part) {
        return new Budget(Duration.ofMillis((long) (limit.toMillis() * part)));
    }

    public boolean isSpent() {
        return !allows(Duration.ZERO);
    }

    /** Whether there is time for something that takes so long. */
    public boolean allows(Duration more) {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())
                        .plus(more)
                        .compareTo(limit)
                < 0;
    }
}

package dev.easel.platform;

import java.time.Duration;

/**
 * One bucket of tokens that a request takes one of: full at first, filled again evenly.
 *
 * @param policy how answers call it
 * @param key whose it is; for everybody who shares it the same
 * @param most tokens at once
 * @param window in which as many come back
 * @param share of {@code most} that one process lets through by itself while Redis is away, one in so many
 */
record LimitedBucket(String policy, String key, int most, Duration window, int share) {

    /** Half: processes do not know of each other, and there are seldom more than two. */
    static final int USUAL_SHARE = 2;

    /** A fifth: guessing must not get easier by taking Redis away. */
    static final int STRICT_SHARE = 5;

    /** What holds in one process while nobody counts for all of them. */
    LimitedBucket alone() {
        return new LimitedBucket(policy, key, Math.max(1, most / share), window, share);
    }

    /** Identifies the bucket among all. */
    String name() {
        return policy + ":" + key;
    }
}

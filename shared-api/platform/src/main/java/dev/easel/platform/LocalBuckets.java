package dev.easel.platform;

import dev.easel.platform.LimitVerdict.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Buckets of this process alone, smaller ones, for while Redis is away. A bucket is the moment at which it is full again,
 * as in {@code take-tokens.lua}; one that is full need not be kept.
 */
final class LocalBuckets implements TokenBuckets {

    private static final int MOST_KEPT = 50_000;
    private static final String ALL_OTHERS = "all others";

    private final LongSupplier nanos;
    private final Map<String, Long> fullAt = new HashMap<>();

    LocalBuckets(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized LimitVerdict take(List<LimitedBucket> buckets) {
        var now = nanos.getAsLong();
        var smaller = buckets.stream().map(LimitedBucket::alone).toList();
        var keys = smaller.stream().map(bucket -> key(bucket, now)).toList();
        var wait = 0L;
        for (var i = 0; i < keys.size(); i++) {
            var bucket = smaller.get(i);
            wait = Math.max(wait, untilFull(keys.get(i), now) + step(bucket) - window(bucket));
        }
        var standings = new ArrayList<Standing>();
        for (var i = 0; i < keys.size(); i++) {
            var bucket = smaller.get(i);
            if (wait <= 0) {
                fullAt.put(keys.get(i), now + untilFull(keys.get(i), now) + step(bucket));
            }
            var full = untilFull(keys.get(i), now);
            var left = Math.max(0, (window(bucket) - full) / step(bucket));
            standings.add(new Standing(bucket, left, Duration.ofNanos(full)));
        }
        return new LimitVerdict(standings, Duration.ofNanos(Math.max(0, wait)));
    }

    /** Those that come when too many are kept share one: memory is bounded, and nobody gets more for it. */
    private String key(LimitedBucket bucket, long now) {
        if (fullAt.size() >= MOST_KEPT && !fullAt.containsKey(bucket.name())) {
            fullAt.values().removeIf(full -> full - now <= 0);
        }
        return fullAt.size() < MOST_KEPT || fullAt.containsKey(bucket.name())
                ? bucket.name()
                : bucket.policy() + ":" + ALL_OTHERS;
    }

    private long untilFull(String key, long now) {
        var full = fullAt.get(key);
        return full == null ? 0 : Math.max(0, full - now);
    }

    private static long window(LimitedBucket bucket) {
        return bucket.window().toNanos();
    }

    private static long step(LimitedBucket bucket) {
        return window(bucket) / bucket.most();
    }
}

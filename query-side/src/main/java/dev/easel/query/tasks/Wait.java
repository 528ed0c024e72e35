package dev.easel.query.tasks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a task may still take.
 *
 * @param queuePosition place in the queue of its kind of step, from 1; absent when it does not wait
 */
record Wait(@Nullable Integer queuePosition, int seconds) {

    /**
     * What one kind of step takes here.
     *
     * @param median of the latest calls that made something
     * @param atWork how many are being made now
     */
    record Pace(Duration median, int atWork) {}

    /** Those before it go first, and those at work before them, as many at a time as now; then its own steps. */
    static Wait inQueue(int position, Pace pace, Duration later) {
        var turns = pace.atWork() == 0 ? position - 1 : position;
        var before = pace.median().multipliedBy(turns).dividedBy(Math.max(1, pace.atWork()));
        return new Wait(position, seconds(before.plus(pace.median()).plus(later)));
    }

    /** @param since when its step was begun, if it was */
    static Wait atWork(@Nullable Instant since, Instant now, Pace pace, Duration later) {
        var worked = since == null ? Duration.ZERO : Duration.between(since, now);
        var left = pace.median().minus(worked);
        return new Wait(null, seconds((left.isNegative() ? Duration.ZERO : left).plus(later)));
    }

    private static int seconds(Duration time) {
        return (int) Math.max(1, Math.ceilDiv(time.toMillis(), 1000));
    }
}

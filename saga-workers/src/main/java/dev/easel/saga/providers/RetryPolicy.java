package dev.easel.saga.providers;

import dev.easel.api.tasks.FailureCause;
import dev.easel.saga.providers.Attempt.Ending;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a step is tried again. A certain, retryable failure uses one of three tries; what was never sent uses
 * none, but ends after eight attempts in all. Waits double, and nothing is begun after the task's deadline. While there is
 * another route, a certain failure goes on there at once; the last one has all the tries.
 *
 * @param firstWait before the second attempt
 */
record RetryPolicy(Duration firstWait) {

    private static final int TRIES = 3;
    private static final int ATTEMPTS = 8;

    /** How long to wait before the next attempt; null when there is none. */
    @Nullable
    Duration next(Ending ending, Tally tally, Instant now, Instant deadline) {
        if (!ending.retryable() || tally.failed() >= TRIES || tally.all() >= ATTEMPTS) {
            return null;
        }
        var wait = firstWait.multipliedBy(1L << (tally.all() - 1));
        return now.plus(wait).isBefore(deadline) ? wait : null;
    }

    /**
     * Whether the next route is to try. Not when the input is at fault, or our own store; what was never sent may have met
     * a provider that only restarts, and is first sent again.
     */
    static boolean goesElsewhere(Attempt ended, Ending ending, Tally tally, Instant now) {
        var mayFareBetter = ended.state() == AttemptState.NOT_SENT
                ? tally.all() >= TRIES
                : ending.cause() != FailureCause.INVALID_INPUT && ending.cause() != FailureCause.STORAGE_ERROR;
        return ended.hasAnotherRoute()
                && mayFareBetter
                && now.isBefore(ended.requested().deadlineAt());
    }

    /**
     * What a step has had in its round by one route.
     *
     * @param all its attempts
     * @param failed those that used up a try: certain failures
     */
    record Tally(int all, int failed) {}
}

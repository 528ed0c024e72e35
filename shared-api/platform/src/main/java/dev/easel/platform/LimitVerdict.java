package dev.easel.platform;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a request's tokens: all were taken, or none.
 *
 * @param standings of every bucket, afterwards
 * @param delay until the request would be let through; zero when it is
 */
record LimitVerdict(List<Standing> standings, Duration delay) {

    LimitVerdict {
        standings = List.copyOf(standings);
    }

    boolean passes() {
        return delay.isZero();
    }

    /** The policy of the bucket that takes longest to have a token again; of a request that does not pass. */
    String exhausted() {
        return standings.stream()
                .filter(it -> it.left() == 0)
                .max(Comparator.comparing(Standing::full))
                .map(it -> it.bucket().policy())
                .orElse("rate");
    }

    /** Whole seconds, at least one. */
    long retryAfterSeconds() {
        return Math.max(1, seconds(delay));
    }

    /** The policies, as {@code RateLimit-Policy} lists them: {@code "userApi";q=300;w=60}. */
    String policies() {
        return standings.stream()
                .map(it -> '"' + it.bucket().policy() + "\";q=" + it.bucket().most() + ";w="
                        + seconds(it.bucket().window()))
                .collect(Collectors.joining(", "));
    }

    /** What is left, as {@code RateLimit} lists it: {@code "userApi";r=299;t=1}. */
    String remaining() {
        return standings.stream()
                .map(it -> '"' + it.bucket().policy() + "\";r=" + it.left() + ";t=" + seconds(it.full()))
                .collect(Collectors.joining(", "));
    }

    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }

    /**
     * @param left tokens that are there
     * @param full until it is full again
     */
    record Standing(LimitedBucket bucket, long left, Duration full) {}
}

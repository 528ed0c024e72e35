package dev.easel.command.tasks;

import dev.easel.api.tasks.PlannedStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a task may take: five minutes, or long enough to try each of its steps three times, and once more by each
 * further route.
 */
final class Patience {

    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final int TRIES = 3;
    private static final Duration HOLD_MARGIN = Duration.ofMinutes(2);

    private Patience() {}

    static Instant deadline(List<PlannedStep> plan, Instant now) {
        var all = plan.stream()
                .map(step ->
                        step.timeout().multipliedBy(TRIES - 1L + step.routes().size()))
                .reduce(Duration.ZERO, Duration::plus);
        return now.plus(all.compareTo(LEAST) > 0 ? all : LEAST);
    }

    /** The hold outlives its task, so that the usual one need not be extended. */
    static Instant holdExpiry(Instant deadline) {
        return deadline.plus(HOLD_MARGIN);
    }
}

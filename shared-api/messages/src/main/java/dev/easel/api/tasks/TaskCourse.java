package dev.easel.api.tasks;

import dev.easel.api.credits.Credits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a task has come.
 *
 * @param steps in the order of the plan
 * @param charge price of the steps that were delivered
 * @param startedAt when its first attempt began, as far as one has been reported
 * @param end absent while it has none
 */
public record TaskCourse(
        List<StepCourse> steps,
        Credits charge,
        Instant submittedAt,
        Instant deadlineAt,
        @Nullable Instant startedAt,
        @Nullable TaskEnd end) {

    public TaskCourse {
        steps = List.copyOf(steps);
    }
}

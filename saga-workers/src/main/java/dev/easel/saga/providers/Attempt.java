package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.StepRoute;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.StepRequested;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the desk as its claimant sees it.
 *
 * @param number counts the attempts of a step in its round, from 1
 * @param route which of the step's routes it takes, from 0
 * @param fence the claim's number: with a smaller one than the row's nothing can be written
 * @param looks how often the provider was asked how it stands
 * @param trail request and trace ids of the event that asked for the step
 * @param ending absent while it has none
 */
record Attempt(
        AttemptId id,
        StepRequested requested,
        int number,
        int route,
        AttemptState state,
        @Nullable String providerTaskId,
        long fence,
        int looks,
        Map<String, String> trail,
        @Nullable Ending ending) {

    TaskId taskId() {
        return requested.taskId();
    }

    Order order() {
        var step = requested.step();
        return new Order(
                id,
                step.type(),
                way().providerModel(),
                requested.inputs(),
                requested.sources(),
                requested.deadlineAt());
    }

    StepRoute way() {
        return requested.step().routes().get(route);
    }

    boolean hasAnotherRoute() {
        return route + 1 < requested.step().routes().size();
    }

    /**
     * How it ended.
     *
     * @param retryable whether another attempt may fare better
     * @param cause absent when it succeeded or was cancelled
     */
    record Ending(
            Instant startedAt,
            Instant endedAt,
            List<Output> outputs,
            long costMicros,
            boolean retryable,
            @Nullable FailureCause cause,
            @Nullable String detail) {}
}

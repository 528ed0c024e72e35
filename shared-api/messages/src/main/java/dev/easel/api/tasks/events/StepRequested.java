package dev.easel.api.tasks.events;

import dev.easel.api.Owner;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A step is to be done by a provider.
 *
 * @param round counts dispatches: 1, more after an operator's retry
 * @param sources the outputs of the step before
 */
public record StepRequested(
        TaskId taskId,
        Owner owner,
        PlannedStep step,
        int round,
        Map<String, String> inputs,
        List<Output> sources,
        Instant deadlineAt)
        implements TaskEvent {

    public StepRequested {
        inputs = Map.copyOf(inputs);
        sources = List.copyOf(sources);
    }
}

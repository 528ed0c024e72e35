package dev.easel.api.tasks.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.List;

/**
 * The task was ended early.
 *
 * @param outputs of the last step that was delivered before, for its owner to keep
 * @param charge price of the steps that were delivered before
 */
public record TaskCancelled(TaskId taskId, CancelledBy by, List<Output> outputs, Credits charge, Instant cancelledAt)
        implements TaskEvent {

    public TaskCancelled {
        outputs = List.copyOf(outputs);
    }
}

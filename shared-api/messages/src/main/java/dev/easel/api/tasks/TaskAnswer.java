package dev.easel.api.tasks;

import dev.easel.api.Owner;
import java.util.List;

/**
 * How a task stands, for whoever asks about it.
 *
 * @param outputs what its owner got: none before the end
 */
public record TaskAnswer(
        TaskId taskId,
        TaskStatus status,
        Owner owner,
        ToolRef tool,
        Request request,
        Payment payment,
        List<Output> outputs,
        TaskCourse course) {

    public TaskAnswer {
        outputs = List.copyOf(outputs);
    }
}

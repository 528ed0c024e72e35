package dev.easel.command.tasks;

import dev.easel.api.catalog.FollowUp;
import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a submission of a tool runs: its first steps, or those on request, for a task of the same tool.
 *
 * @param followUp absent for the first steps
 */
record Offer(Quote quote, @Nullable FollowUp followUp) {

    static Offer of(Quote quote, @Nullable TaskAnswer parent) {
        var follows = parent != null && quote.toolId().equals(parent.tool().toolId());
        return new Offer(quote, follows ? quote.definition().followUp() : null);
    }

    String inputSchema() {
        return followUp == null ? quote.definition().inputSchema() : followUp.inputSchema();
    }

    /** The steps as this task will go through them, at today's prices. */
    List<PlannedStep> plan(TaskId task) {
        var steps = quote.definition().steps(followUp != null);
        return IntStream.range(0, steps.size())
                .mapToObj(ordinal -> planned(task, ordinal, steps.get(ordinal)))
                .toList();
    }

    private static PlannedStep planned(TaskId task, int ordinal, StepTemplate step) {
        return new PlannedStep(
                StepId.of(task, ordinal),
                ordinal,
                step.name(),
                step.type(),
                step.provider(),
                step.providerModel(),
                step.cost(),
                step.timeout());
    }
}

package dev.easel.command.tasks;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.PlannedStep;
import java.util.List;

/** What steps cost: the sum of their prices, fixed when the task is submitted. */
final class TaskPrice {

    private TaskPrice() {}

    static Credits of(List<PlannedStep> steps) {
        return steps.stream().map(PlannedStep::price).reduce(Credits.NONE, Credits::plus);
    }
}

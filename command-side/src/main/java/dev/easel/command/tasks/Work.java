package dev.easel.command.tasks;

import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.ToolRef;
import java.util.List;

/**
 * What a submission comes to.
 *
 * @param title what the owner's statement calls it
 */
record Work(ToolRef tool, String title, Request request, List<PlannedStep> plan) {

    Work {
        plan = List.copyOf(plan);
    }
}

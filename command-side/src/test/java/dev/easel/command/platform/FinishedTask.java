package dev.easel.command.platform;

import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.platform.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A task that was worked to its end by the commands that saga and desk would send. */
public record FinishedTask(TaskId id) {

    private static final String TOOL = "background-remove";

    /** One with this output, a picture of 20 by 10. */
    public static FinishedTask in(RunningSide side, Owner owner, String outputKey, long outputBytes) {
        var id = new TaskId("tsk_finished");
        var step = new PlannedStep(
                StepId.of(id, 0), 0, "Remove", TOOL, "local", "cutout-1", Credits.credits(10), Duration.ofSeconds(60));
        var payment = new Payment(LedgerId.of(owner), HoldId.of(id, 1), step.price());
        var now = Instant.now();
        var commands = side.bean(Commands.class);
        commands.tell(new SubmitTask(
                id,
                owner,
                TaskSource.WEB_TOOL,
                new ToolRef(ToolId.of(TOOL), TOOL, 2),
                new Request(Map.of(), "", null, null, false),
                payment,
                List.of(step),
                now.plusSeconds(300)));
        commands.tell(new StartTask(id, now));
        var attempt = AttemptId.of(step.stepId(), 1, 1);
        commands.tell(new CompleteStep(
                id,
                new AttemptReport(attempt, step.stepId(), 1, "local", AttemptOutcome.SUCCEEDED, now, now, 0, null),
                List.of(new Output(0, outputKey, "image/png", outputBytes, "00", 20, 10, null))));
        return new FinishedTask(id);
    }
}

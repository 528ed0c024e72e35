package dev.easel.command.tasks;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task of two steps, for 3 and 5 credits, and what can happen to it. */
final class TwoSteps {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant DEADLINE = NOW.plusSeconds(300);
    static final Owner OWNER = new Owner(Owner.PLATFORM, "acc_1");
    static final TaskId TASK = new TaskId("tsk_1");
    static final StepId FIRST = StepId.of(TASK, 0);
    static final StepId SECOND = StepId.of(TASK, 1);
    static final ToolRef TOOL = new ToolRef(ToolId.of("two-steps"), "two-steps", 1);
    static final Map<String, String> INPUTS = Map.of("storageKey", "uploads/0123/ast_1");
    static final Payment PAYMENT = new Payment(LedgerId.of(OWNER), HoldId.of(TASK, 1), credits(8));
    static final List<PlannedStep> PLAN = List.of(step(FIRST, 0, 3), step(SECOND, 1, 5));
    static final List<Output> SKETCH = List.of(output(0));
    static final List<Output> MODEL = List.of(output(1));

    private TwoSteps() {}

    static SubmitTask submit(String fingerprint) {
        return new SubmitTask(TASK, OWNER, TaskSource.WEB_TOOL, TOOL, request(fingerprint), PAYMENT, PLAN, DEADLINE);
    }

    static TaskSubmitted submitted() {
        return new TaskSubmitted(TASK, OWNER, TaskSource.WEB_TOOL, TOOL, request("print"), PAYMENT, PLAN, DEADLINE);
    }

    static Request request(String fingerprint) {
        return new Request(INPUTS, fingerprint, null, null, false);
    }

    static TaskStarted started() {
        return new TaskStarted(TASK, NOW);
    }

    static StepRequested requested(StepId step, int round) {
        var second = step.equals(SECOND);
        return new StepRequested(
                TASK, OWNER, PLAN.get(second ? 1 : 0), round, INPUTS, second ? SKETCH : List.of(), DEADLINE);
    }

    static AttemptReport report(StepId step, int round, int number, AttemptOutcome outcome) {
        var detail = outcome == AttemptOutcome.SUCCEEDED ? null : "the provider said no";
        return new AttemptReport(
                AttemptId.of(step, round, number), step, number, "local", outcome, NOW, NOW, 0, detail);
    }

    static AttemptReport made(StepId step) {
        return report(step, 1, 1, AttemptOutcome.SUCCEEDED);
    }

    static AttemptReport refused(StepId step) {
        return report(step, 1, 1, AttemptOutcome.FAILED);
    }

    static AttemptRecorded recorded(AttemptReport report) {
        return new AttemptRecorded(TASK, report, false);
    }

    static AttemptRecorded discarded(AttemptReport report) {
        return new AttemptRecorded(TASK, report, true);
    }

    static StepCompleted sketched() {
        return new StepCompleted(TASK, FIRST, SKETCH, SECOND, NOW);
    }

    static StepCompleted modelled() {
        return new StepCompleted(TASK, SECOND, MODEL, null, NOW);
    }

    static TaskCompleted completed() {
        return new TaskCompleted(TASK, MODEL, credits(8), NOW);
    }

    static TaskFailed failed(FailureCause cause, String detail, @Nullable StepId step) {
        return new TaskFailed(TASK, cause, detail, step, List.of(), Credits.NONE, NOW);
    }

    /** After the first step was delivered. */
    static TaskFailed failedLater(FailureCause cause, String detail, Instant at) {
        return new TaskFailed(TASK, cause, detail, SECOND, SKETCH, credits(3), at);
    }

    static TaskCancelled cancelled() {
        return new TaskCancelled(TASK, CancelledBy.OWNER, List.of(), Credits.NONE, NOW);
    }

    private static PlannedStep step(StepId id, int ordinal, long price) {
        return new PlannedStep(
                id, ordinal, "Step", "test-step", "local", "none", credits(price), Duration.ofSeconds(60));
    }

    private static Output output(int step) {
        return new Output(0, "tasks/tsk_1/" + step + "/0.png", "image/png", 900, "ab12", 30, 20, null);
    }
}

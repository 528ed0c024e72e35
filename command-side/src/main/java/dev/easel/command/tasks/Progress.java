package dev.easel.command.tasks;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.StepCourse;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a task's plan has been worked off. Steps are delivered in their order; the first one that is not delivered is
 * due.
 *
 * @param outputs of the last step that was delivered: what the next one works on, and what stays if none follows
 */
record Progress(TaskStatus status, List<StepCourse> steps, List<Output> outputs) {

    Progress {
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
    }

    static Progress of(List<PlannedStep> plan) {
        var steps = plan.stream().map(step -> new StepCourse(step, TaskStatus.QUEUED, 0, null));
        return new Progress(TaskStatus.QUEUED, steps.toList(), List.of());
    }

    Progress started() {
        return new Progress(TaskStatus.RUNNING, steps, outputs);
    }

    Progress dispatched(int round) {
        return with(new StepCourse(due().step(), TaskStatus.RUNNING, round, null), outputs);
    }

    Progress delivered(List<Output> made, Instant at) {
        return with(new StepCourse(due().step(), TaskStatus.SUCCEEDED, due().round(), at), made);
    }

    /** What was under way ends as the task does; what had not begun never will. */
    Progress ended(TaskStatus how) {
        var ended = steps.stream()
                .map(it -> it.status() == TaskStatus.SUCCEEDED ? it : end(it, how))
                .toList();
        return new Progress(how, ended, outputs);
    }

    boolean hasEnded() {
        return status.isFinal();
    }

    /** Whether it is this step's turn. */
    boolean isDue(StepId step) {
        return !isDone() && due().step().stepId().equals(step);
    }

    /** Whether this step's turn has come and it was dispatched. */
    boolean isAtWork(StepId step) {
        return isDue(step) && due().status() == TaskStatus.RUNNING;
    }

    /** Whether a report speaks of the present dispatch of the step at work. */
    boolean isOfThisRound(AttemptReport report) {
        return isAtWork(report.stepId())
                && report.attemptId().equals(AttemptId.of(report.stepId(), due().round(), report.number()));
    }

    boolean isDelivered(StepId step) {
        return steps.stream().anyMatch(it -> it.step().stepId().equals(step) && it.status() == TaskStatus.SUCCEEDED);
    }

    boolean knows(StepId step) {
        return steps.stream().anyMatch(it -> it.step().stepId().equals(step));
    }

    boolean isDone() {
        return count() == steps.size();
    }

    /** The step whose turn it is. Ask {@link #isDone} first. */
    StepCourse due() {
        return steps.get(count());
    }

    /** The step at work; null when none is. */
    @Nullable
    StepId atWork() {
        return isDone() || due().status() != TaskStatus.RUNNING
                ? null
                : due().step().stepId();
    }

    /** The step after the one that is due; null when that is the last. */
    @Nullable
    StepId afterDue() {
        var next = count() + 1;
        return next < steps.size() ? steps.get(next).step().stepId() : null;
    }

    /** What the delivered steps cost; of the last one, which may have made fewer files than it was to, what it made. */
    Credits charge() {
        var whole = steps.stream().limit(Math.max(0, count() - 1)).map(StepCourse::step);
        var charge = TaskPrice.of(whole.toList());
        return count() == 0 ? charge : charge.plus(steps.get(count() - 1).step().priceOf(outputs.size()));
    }

    private int count() {
        return (int) steps.stream()
                .takeWhile(it -> it.status() == TaskStatus.SUCCEEDED)
                .count();
    }

    private Progress with(StepCourse changed, List<Output> made) {
        var all = new ArrayList<>(steps);
        all.set(count(), changed);
        return new Progress(status, all, made);
    }

    private static StepCourse end(StepCourse step, TaskStatus how) {
        var status = step.status() == TaskStatus.RUNNING ? how : TaskStatus.CANCELLED;
        return new StepCourse(step.step(), status, step.round(), null);
    }
}

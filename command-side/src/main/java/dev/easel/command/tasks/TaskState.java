package dev.easel.command.tasks;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskCourse;
import dev.easel.api.tasks.TaskEnd;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskSubmitted;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a task remembers, and what follows from it: the events that only depend on how it stands, and its answer.
 *
 * @param startedAt when the first attempt that it has heard of began: until then it waits, for all it knows
 * @param attempts those that it has heard of
 */
record TaskState(
        TaskSubmitted submitted,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable TaskEnd end,
        Progress progress,
        Set<AttemptId> attempts) {

    TaskState {
        attempts = Set.copyOf(attempts);
    }

    static TaskState of(TaskSubmitted event, Instant at) {
        return new TaskState(event, at, null, null, Progress.of(event.plan()), Set.of());
    }

    TaskState started() {
        return with(progress.started());
    }

    TaskState with(Progress changed) {
        return new TaskState(submitted, submittedAt, startedAt, end, changed, attempts);
    }

    TaskState having(AttemptReport report) {
        var more = new HashSet<>(attempts);
        more.add(report.attemptId());
        var first = startedAt == null || report.startedAt().isBefore(startedAt) ? report.startedAt() : startedAt;
        return new TaskState(submitted, submittedAt, first, end, progress, more);
    }

    TaskState ended(TaskStatus status, TaskEnd how) {
        return new TaskState(submitted, submittedAt, startedAt, how, progress.ended(status), attempts);
    }

    boolean knows(AttemptReport report) {
        return attempts.contains(report.attemptId());
    }

    StepRequested request(int round) {
        return new StepRequested(
                submitted.taskId(),
                submitted.owner(),
                progress.due().step(),
                round,
                submitted.request().inputs(),
                progress.outputs(),
                submitted.deadlineAt());
    }

    AttemptRecorded note(AttemptReport report) {
        var late = progress.hasEnded() || progress.isDelivered(report.stepId());
        return new AttemptRecorded(submitted.taskId(), report, late);
    }

    TaskFailed fail(FailureCause cause, String detail, Instant at) {
        return new TaskFailed(
                submitted.taskId(), cause, detail, progress.atWork(), progress.outputs(), progress.charge(), at);
    }

    TaskAnswer answer() {
        return new TaskAnswer(
                submitted.taskId(),
                progress.status(),
                submitted.owner(),
                submitted.tool(),
                submitted.request(),
                submitted.payment(),
                progress.hasEnded() ? progress.outputs() : List.of(),
                new TaskCourse(
                        progress.steps(), progress.charge(), submittedAt, submitted.deadlineAt(), startedAt, end));
    }
}

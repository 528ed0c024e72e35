package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskEnd;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.CancelTask;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.EndOverdueTask;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.FailTask;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.api.tasks.commands.RecordAttempt;
import dev.easel.api.tasks.commands.RequestStep;
import dev.easel.api.tasks.commands.RetryStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.api.tasks.refusals.StepNotCurrent;
import dev.easel.api.tasks.refusals.TaskNotCancellable;
import dev.easel.api.tasks.refusals.TaskNotRetryable;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One unit of paid work. It begins when it is submitted, its credits held; its steps are dispatched and delivered in
 * turn; it ends exactly once: completed with its last step, failed with the first step that cannot be done or at its
 * deadline, or cancelled. Then the steps that were delivered count, and what comes late is noted and discarded. Whatever
 * was asked before is answered and changes nothing; an attempt is known by its id.
 */
@AggregateRoot(type = "task")
class Task {

    private static final int FIRST_ROUND = 1;

    @AggregateIdentifier
    private @Nullable TaskId id;

    private @Nullable TaskState state;

    Task() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TaskAnswer decide(SubmitTask command) {
        if (state == null) {
            apply(new TaskSubmitted(
                    command.taskId(),
                    command.owner(),
                    command.source(),
                    command.tool(),
                    command.request(),
                    command.payment(),
                    command.plan(),
                    command.deadlineAt()));
        } else if (!isSame(state.submitted(), command)) {
            throw refuse(new IdempotencyMismatch(command.taskId().value()));
        }
        return state().answer();
    }

    @CommandHandler
    void decide(StartTask command) {
        if (progress().status() == TaskStatus.QUEUED) {
            apply(new TaskStarted(command.taskId(), command.at()));
            apply(state().request(FIRST_ROUND));
        }
    }

    @CommandHandler
    void decide(RequestStep command) {
        var step = command.stepId();
        if (progress().hasEnded() || progress().isDelivered(step) || progress().isAtWork(step)) {
            return;
        }
        if (progress().status() == TaskStatus.QUEUED || !progress().isDue(step)) {
            throw refuse(new StepNotCurrent(command.taskId(), step));
        }
        apply(state().request(FIRST_ROUND));
    }

    @CommandHandler
    TaskAnswer decide(RetryStep command) {
        if (progress().status() != TaskStatus.RUNNING) {
            throw refuse(new TaskNotRetryable(command.taskId(), progress().status()));
        }
        if (!progress().isAtWork(command.stepId())) {
            throw refuse(new StepNotCurrent(command.taskId(), command.stepId()));
        }
        if (command.round() > progress().due().round()) {
            apply(state().request(command.round()));
        }
        return state().answer();
    }

    @CommandHandler
    void decide(RecordAttempt command) {
        decide(command.taskId(), command.report());
    }

    @CommandHandler
    void decide(CompleteStep command) {
        var report = command.report();
        decide(command.taskId(), report);
        if (progress().hasEnded() || !progress().isAtWork(report.stepId())) {
            return;
        }
        if (command.outputs().isEmpty()) {
            apply(state().fail(FailureCause.NO_OUTPUT, "The step delivered nothing.", report.endedAt()));
            return;
        }
        var next = progress().afterDue();
        apply(new StepCompleted(command.taskId(), report.stepId(), command.outputs(), next, report.endedAt()));
        if (next == null) {
            apply(new TaskCompleted(
                    command.taskId(), command.outputs(), progress().charge(), report.endedAt()));
        }
    }

    @CommandHandler
    void decide(FailStep command) {
        var report = command.report();
        decide(command.taskId(), report);
        if (progress().isOfThisRound(report)) { // an operator's retry leaves earlier rounds behind
            var detail = requireNonNullElse(report.detail(), "The step could not be done.");
            apply(state().fail(command.cause(), detail, report.endedAt()));
        }
    }

    @CommandHandler
    void decide(FailTask command) {
        if (!progress().hasEnded()) {
            apply(state().fail(command.cause(), command.detail(), command.at()));
        }
    }

    @CommandHandler
    void decide(EndOverdueTask command) {
        if (!progress().hasEnded() && !command.at().isBefore(state().submitted().deadlineAt())) {
            var detail = "The task was not done by its deadline.";
            apply(state().fail(FailureCause.TASK_TIMEOUT, detail, command.at()));
        }
    }

    @CommandHandler
    TaskAnswer decide(CancelTask command) {
        if (!progress().hasEnded()) {
            apply(new TaskCancelled(
                    command.taskId(),
                    command.by(),
                    progress().outputs(),
                    progress().charge(),
                    command.at()));
        } else if (progress().status() != TaskStatus.CANCELLED) {
            throw refuse(new TaskNotCancellable(command.taskId(), progress().status()));
        }
        return state().answer();
    }

    @CommandHandler
    TaskAnswer decide(InspectTask query) {
        return state().answer();
    }

    /** Notes how an attempt ended, once. */
    private void decide(TaskId task, AttemptReport report) {
        if (!progress().knows(report.stepId())) {
            throw refuse(new StepNotCurrent(task, report.stepId()));
        }
        if (!state().knows(report)) {
            apply(state().note(report));
        }
    }

    @EventSourcingHandler
    void evolve(TaskSubmitted event, @Timestamp Instant at) {
        id = event.taskId();
        state = TaskState.of(event, at);
    }

    @EventSourcingHandler
    void evolve(TaskStarted event) {
        state = state().started();
    }

    @EventSourcingHandler
    void evolve(StepRequested event) {
        state = state().with(progress().dispatched(event.round()));
    }

    @EventSourcingHandler
    void evolve(AttemptRecorded event) {
        state = state().having(event.report());
    }

    @EventSourcingHandler
    void evolve(StepCompleted event) {
        state = state().with(progress().delivered(event.outputs(), event.completedAt()));
    }

    @EventSourcingHandler
    void evolve(TaskCompleted event) {
        state = state().ended(TaskStatus.SUCCEEDED, TaskEnd.completed(event.completedAt()));
    }

    @EventSourcingHandler
    void evolve(TaskFailed event) {
        state = state().ended(TaskStatus.FAILED, TaskEnd.failed(event.failedAt(), event.cause(), event.detail()));
    }

    @EventSourcingHandler
    void evolve(TaskCancelled event) {
        state = state().ended(TaskStatus.CANCELLED, TaskEnd.cancelled(event.cancelledAt(), event.by()));
    }

    private static boolean isSame(TaskSubmitted event, SubmitTask command) {
        return event.owner().equals(command.owner())
                && event.request().fingerprint().equals(command.request().fingerprint());
    }

    private TaskState state() {
        return requireNonNull(state);
    }

    private Progress progress() {
        return state().progress();
    }
}

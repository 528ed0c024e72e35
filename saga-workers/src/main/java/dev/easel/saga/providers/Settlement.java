package dev.easel.saga.providers;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.easel.api.Refusal;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.RecordAttempt;
import dev.easel.api.tasks.commands.TaskCommand;
import java.time.Clock;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a task how its attempt ended, and marks the row once the task has taken it. A crash between the two tells the
 * same again; the task knows the attempt by its id.
 */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final AttemptQueue queue;
    private final AttemptRows rows;
    private final RetryPolicy retries;
    private final TrailedCommands commands;
    private final CrashPoints crash;
    private final Clock clock;

    Settlement(
            AttemptQueue queue,
            AttemptRows rows,
            RetryPolicy retries,
            TrailedCommands commands,
            CrashPoints crash,
            Clock clock) {
        this.queue = queue;
        this.rows = rows;
        this.retries = retries;
        this.commands = commands;
        this.crash = crash;
        this.clock = clock;
    }

    void settle(Attempt ended) {
        switch (ended.state()) {
            case SUCCEEDED ->
                report(
                        ended,
                        new CompleteStep(
                                ended.taskId(), summary(ended), ending(ended).outputs()));
            case FAILED, NOT_SENT -> failOrFollow(ended);
            case CANCELLED -> report(ended, new RecordAttempt(ended.taskId(), summary(ended)));
            case PLANNED, SENDING, ACCEPTED, RUNNING, UNKNOWN ->
                throw new IllegalArgumentException(
                        "Expected an attempt that has ended, but " + ended.id() + " is " + ended.state());
        }
    }

    private void failOrFollow(Attempt ended) {
        var ending = ending(ended);
        var tally = queue.tally(ended);
        var now = clock.instant();
        if (RetryPolicy.goesElsewhere(ended, ending, tally, now)) {
            tell(ended, new RecordAttempt(ended.taskId(), summary(ended)));
            queue.followElsewhere(ended);
            return;
        }
        var wait = retries.next(ending, tally, now, ended.requested().deadlineAt());
        if (wait == null) {
            var cause = requireNonNullElse(ending.cause(), FailureCause.PROVIDER_ERROR);
            report(ended, new FailStep(ended.taskId(), summary(ended), cause));
        } else {
            tell(ended, new RecordAttempt(ended.taskId(), summary(ended)));
            queue.follow(ended, wait);
        }
    }

    private void report(Attempt ended, TaskCommand command) {
        tell(ended, command);
        crash.reached(CrashPoint.AFTER_SETTLED);
        rows.reported(ended);
        crash.reached(CrashPoint.AFTER_REPORTED);
    }

    private void tell(Attempt ended, TaskCommand command) {
        try {
            commands.tell(command, ended.trail());
        } catch (CommandExecutionException e) {
            var refusal = e.<Object>getDetails().filter(Refusal.class::isInstance);
            if (refusal.isEmpty()) {
                throw e;
            }
            LOG.warn("{} of {} was refused: {}", ended.id(), ended.taskId(), refusal.get());
        } catch (AggregateNotFoundException e) {
            LOG.warn("{} has no task {} to tell", ended.id(), ended.taskId());
        }
    }

    private static AttemptReport summary(Attempt ended) {
        var ending = ending(ended);
        return new AttemptReport(
                ended.id(),
                ended.requested().step().stepId(),
                ended.number(),
                ended.way().provider(),
                AttemptOutcome.valueOf(ended.state().name()),
                ending.startedAt(),
                ending.endedAt(),
                ending.costMicros(),
                ending.detail());
    }

    private static Attempt.Ending ending(Attempt ended) {
        return requireNonNull(ended.ending());
    }
}

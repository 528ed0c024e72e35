package dev.easel.saga.tasks;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;

import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.FailTask;
import dev.easel.api.tasks.commands.RequestStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.engine.sagas.BatchCommands;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Brings one task to its end: start it, ask for its steps in turn, then capture the hold or give it back. Begins with
 * TaskSubmitted (the hold exists by then) and ends when the ledger says captured, released or expired; a task whose hold
 * ended first is failed. Every command means the same when it is repeated, so an event may come twice.
 *
 * <p>Public only because Axon 4 creates sagas reflectively without opening access.
 */
@Saga
@ProcessingGroup("tasks.fulfilment")
public class TaskFulfilment {

    private static final String HOLD_GONE = "The credits held for this task went back before it ended.";

    private @Nullable TaskId task;
    private @Nullable LedgerId ledger;
    private @Nullable HoldId hold;
    private boolean holdEnded;
    private boolean taskEnded;

    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskSubmitted event, @Timestamp Instant at, CommandGateway commands) {
        task = event.taskId();
        ledger = event.payment().ledgerId();
        hold = event.payment().holdId();
        associateWith("holdId", hold.value());
        BatchCommands.send(
                commands,
                new AffirmHold(ledger, hold),
                (HoldAnswer answer) -> answer.state() == HoldState.OPEN
                        ? new StartTask(event.taskId(), at)
                        : wantOfHold(event.taskId(), at));
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(StepCompleted event, CommandGateway commands) {
        if (event.next() != null) {
            BatchCommands.send(commands, new RequestStep(event.taskId(), event.next(), event.completedAt()));
        }
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskCompleted event, CommandGateway commands) {
        settle(commands, new CaptureHold(ledger(), hold(), event.charge(), event.completedAt()));
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskFailed event, CommandGateway commands) {
        holdEnded |= event.cause() == FailureCause.HOLD_EXPIRED;
        settle(commands, RefundPolicy.settle(ledger(), hold(), event));
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskCancelled event, CommandGateway commands) {
        settle(commands, RefundPolicy.settle(ledger(), hold(), event));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "holdId")
    void on(HoldCaptured event) {
        holdEnded = true;
    }

    @SagaEventHandler(associationProperty = "holdId")
    void on(HoldReleased event, @Timestamp Instant at, CommandGateway commands) {
        endHold(commands, at);
    }

    @SagaEventHandler(associationProperty = "holdId")
    void on(HoldExpired event, @Timestamp Instant at, CommandGateway commands) {
        endHold(commands, at);
    }

    private void settle(CommandGateway commands, LedgerCommand end) {
        taskEnded = true;
        BatchCommands.send(commands, end); // a hold that has ended is answered with what happened first
        if (holdEnded) {
            SagaLifecycle.end();
        }
    }

    /** Gone while the task runs (swept as an orphan, say): nobody would pay, so the task fails, and then this ends. */
    private void endHold(CommandGateway commands, Instant at) {
        holdEnded = true;
        if (taskEnded) {
            SagaLifecycle.end();
        } else {
            BatchCommands.send(commands, wantOfHold(requireNonNull(task), at));
        }
    }

    private LedgerId ledger() {
        return requireNonNull(ledger);
    }

    private HoldId hold() {
        return requireNonNull(hold);
    }

    private static FailTask wantOfHold(TaskId task, Instant at) {
        return new FailTask(task, FailureCause.HOLD_EXPIRED, HOLD_GONE, at);
    }
}

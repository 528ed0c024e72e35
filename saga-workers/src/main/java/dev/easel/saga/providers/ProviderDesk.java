package dev.easel.saga.providers;

import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskFailed;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Turns requests for steps into attempts, in one transaction with its token; a repeat adds nothing. Never calls anybody:
 * the desk does, once the row is committed.
 */
@ProcessingGroup("providers.desk")
@DisallowReplay
final class ProviderDesk {

    private static final int FIRST = 1;

    private final AttemptQueue queue;
    private final Desk desk;
    private final CrashPoints crash;

    ProviderDesk(AttemptQueue queue, Desk desk, CrashPoints crash) {
        this.queue = queue;
        this.desk = desk;
        this.crash = crash;
    }

    @EventHandler
    void on(StepRequested event, @MessageIdentifier String eventId, MetaData metaData) {
        if (event.round() > FIRST) {
            queue.cancelRoundsBefore(event.step().stepId(), event.round());
        }
        queue.plan(event, FIRST, TrailedCommands.trail(eventId, metaData), Duration.ZERO);
        afterCommit(() -> {
            crash.reached(CrashPoint.AFTER_PLANNED);
            desk.wake();
        });
    }

    @EventHandler
    void on(TaskFailed event) {
        cancel(event.taskId());
    }

    @EventHandler
    void on(TaskCancelled event) {
        cancel(event.taskId());
    }

    private void cancel(TaskId task) {
        queue.cancelTask(task);
        afterCommit(() -> {
            desk.interrupt(task);
            desk.wake();
        });
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}

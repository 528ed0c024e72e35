package dev.easel.saga.webhooks;

import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.api.webhooks.events.EndpointEvent;
import dev.easel.engine.Position;
import java.time.Instant;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Writes what apps are to be told, in one transaction with its token; a repeat adds nothing. Calls nobody: the sender does,
 * once the rows are committed. Reads by one segment, so that numbers of messages come into sight in their order.
 */
@ProcessingGroup(WebhookOutbox.GROUP)
@DisallowReplay
final class WebhookOutbox {

    static final String GROUP = "webhooks.outbox";

    private final Supplier<OutboxBatch> batches;
    private final Runnable wake;

    /** @param wake told once there is something to send */
    WebhookOutbox(Supplier<OutboxBatch> batches, Runnable wake) {
        this.batches = batches;
        this.wake = wake;
    }

    @EventHandler
    void on(TaskSubmitted event) {
        batch().add(event);
    }

    @EventHandler
    void on(TaskCompleted event, @MessageIdentifier String eventId, @Position long position) {
        batch().add(event, eventId, position);
    }

    @EventHandler
    void on(TaskFailed event, @MessageIdentifier String eventId, @Position long position) {
        batch().add(event, eventId, position);
    }

    @EventHandler
    void on(TaskCancelled event, @MessageIdentifier String eventId, @Position long position) {
        batch().add(event, eventId, position);
    }

    @EventHandler
    void on(LedgerEvent event, @MessageIdentifier String eventId, @Position long position, @Timestamp Instant at) {
        batch().add(event, eventId, position, at);
    }

    @EventHandler
    void on(EndpointEvent event, @Position long position) {
        batch().add(event, position);
    }

    private OutboxBatch batch() {
        var unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(GROUP, _ -> {
            var batch = batches.get();
            unit.onPrepareCommit(_ -> batch.write());
            unit.afterCommit(_ -> wake.run());
            return batch;
        });
    }
}

package dev.easel.engine.lanes;

import dev.easel.engine.Snapshotted;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots of aggregates that can tell their state, every so many events and once those are durable. A lane only
 * picks the state up; one thread writes it down. What that cannot keep up with is left out: the next one is as good.
 */
final class Snapshots implements SnapshotTriggerDefinition, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int EVERY = 256;
    private static final int WAITING_AT_MOST = 64;
    private static final int IDLE_SECONDS = 10;
    private static final int DRAIN_SECONDS = 5;

    private final EventStore store;
    private final ThreadPoolExecutor writer;

    Snapshots(EventStore store) {
        this.store = store;
        this.writer = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_AT_MOST),
                Thread.ofPlatform().name("easel-snapshots").daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        writer.allowCoreThreadTimeOut(true);
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregate) {
        return Snapshotted.class.isAssignableFrom(aggregate) ? new Due() : NoSnapshotTriggerDefinition.TRIGGER;
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String type, String id, long version, Object state) {
        try {
            store.storeSnapshot(new GenericDomainEventMessage<>(type, id, version, state));
        } catch (RuntimeException e) {
            LOG.warn("no snapshot of {} could be stored: it is read from its events", id, e);
        }
    }

    /** Counts the events of one aggregate since its last snapshot. Used by its lane only. */
    private final class Due implements SnapshotTrigger {

        private int events;
        private boolean noted;

        @Override
        public void eventHandled(EventMessage<?> event) {
            events++;
            if (events >= EVERY && !noted) {
                noted = true;
                CurrentUnitOfWork.get().root().afterCommit(this::take);
            }
        }

        /** A long history without a snapshot is noted while it is read. */
        @Override
        public void initializationFinished() {}

        /** Whatever fails here, the events are durable: nobody may be told that they are not. */
        private void take(UnitOfWork<?> root) {
            noted = false;
            try {
                Managed.in(root)
                        .filter(EventSourcedAggregate.class::isInstance)
                        .map(it -> (EventSourcedAggregate<?>) it)
                        .filter(it -> it.getSnapshotTrigger() == this) // not one that was rolled back meanwhile
                        .findFirst()
                        .ifPresent(this::take);
            } catch (RuntimeException e) {
                LOG.warn("an aggregate did not tell its state: it is read from its events", e);
            }
        }

        private void take(EventSourcedAggregate<?> aggregate) {
            var told = (Snapshotted) aggregate.getAggregateRoot();
            if (events < told.extent()) {
                return;
            }
            events = 0;
            var type = aggregate.type();
            var id = aggregate.identifierAsString();
            long version = aggregate.version();
            var state = told.snapshot();
            writer.execute(() -> write(type, id, version, state));
        }
    }
}

package dev.easel.engine.store;

import dev.easel.engine.Recorded;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** The event store that aggregates and processors use: streams come from the tail and are pushed. */
final class TailEventStore extends AbstractEventStore {

    private final GapFreePgEventStorageEngine engine;
    private final EventTail tail;

    TailEventStore(GapFreePgEventStorageEngine engine, EventTail tail) {
        super(new Builder() {}.storageEngine(engine));
        this.engine = engine;
        this.tail = tail;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        Recorded.note();
        super.publish(events);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        var ahead = engine.ahead(aggregateId);
        return ahead == null
                ? super.readEvents(aggregateId)
                : DomainEventStream.concat(ahead, DomainEventStream.of(stagedDomainEventMessages(aggregateId)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return tail.open(GapFreePgEventStorageEngine.position(token));
    }
}

package dev.easel.engine.stock;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** The event store that aggregates use; tells the streams of this process of every commit. */
final class AnnouncingEventStore extends EmbeddedEventStore {

    private final PushedEvents streams;

    AnnouncingEventStore(EmbeddedEventStore.Builder builder, PushedEvents streams) {
        super(builder);
        this.streams = streams;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        streams.announce();
    }
}

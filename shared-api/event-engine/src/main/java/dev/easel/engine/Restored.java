package dev.easel.engine;

import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Makes an aggregate of its snapshot when its history begins with one, and else an empty one. */
record Restored<T, S>(Class<T> aggregate, Supplier<T> empty, Class<S> snapshot, Function<S, T> from)
        implements AggregateFactory<T> {

    @Override
    public T createAggregateRoot(String id, DomainEventMessage<?> first) {
        return snapshot.isInstance(first.getPayload()) ? from.apply(snapshot.cast(first.getPayload())) : empty.get();
    }

    @Override
    public Class<T> getAggregateType() {
        return aggregate;
    }
}

package dev.easel.engine.stock;

import dev.easel.engine.LogPages;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Pages by the stock engine, which reads every event. */
final class StockLogPages implements LogPages {

    private final EventStorageEngine engine;

    StockLogPages(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    @SuppressWarnings("unchecked") // the stock engine's stream has a wildcard too many
    public List<TrackedEventMessage<?>> read(long after, long upTo, Collection<Class<?>> useless, int limit) {
        var events = (Stream<TrackedEventMessage<?>>) engine.readEvents(token(after), false);
        return events.takeWhile(event -> event.trackingToken().position().orElseThrow() <= upTo)
                .filter(event -> !useless.contains(event.getPayloadType()))
                .limit(limit)
                .toList();
    }

    private static @Nullable GapAwareTrackingToken token(long after) {
        return after < 0 ? null : GapAwareTrackingToken.newInstance(after, Set.of());
    }
}

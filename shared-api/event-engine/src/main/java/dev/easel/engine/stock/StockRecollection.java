package dev.easel.engine.stock;

import dev.easel.engine.Recollection;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the whole part, whatever it names. */
final class StockRecollection implements Recollection {

    private final EventStore store;

    StockRecollection(EventStore store) {
        this.store = store;
    }

    @Override
    public List<Object> naming(String aggregateId, String id, long from, long to) {
        return store.readEvents(aggregateId, from)
                .asStream()
                .takeWhile(event -> event.getSequenceNumber() <= to)
                .<Object>map(event -> event.getPayload())
                .toList();
    }
}

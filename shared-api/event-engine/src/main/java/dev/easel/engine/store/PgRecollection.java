package dev.easel.engine.store;

import dev.easel.engine.Recollection;
import java.util.List;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Lets the database look for the id, and reads what has it. */
final class PgRecollection implements Recollection {

    private final EventTable table;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    PgRecollection(EventTable table, Serializer serializer, EventUpcaster upcasters) {
        this.table = table;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public List<Object> naming(String aggregateId, String id, long from, long to) {
        var text = serializer.serialize(id, byte[].class).getData(); // as it stands in a payload, quotes and all
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        table.holding(text, aggregateId, from, to).stream(), serializer, upcasters)
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }
}

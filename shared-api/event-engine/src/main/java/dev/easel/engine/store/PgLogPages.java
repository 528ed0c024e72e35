package dev.easel.engine.store;

import dev.easel.engine.LogPages;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;

/** Pages straight from the table; what is left out is left out by the database. */
final class PgLogPages implements LogPages {

    private final EventReader reader;
    private final Serializer serializer;

    PgLogPages(EventReader reader, Serializer serializer) {
        this.reader = reader;
        this.serializer = serializer;
    }

    @Override
    public List<TrackedEventMessage<?>> read(long after, long upTo, Collection<Class<?>> useless, int limit) {
        var names = useless.stream()
                .map(type -> serializer.typeForClass(type).getName())
                .toList();
        return reader.between(after, upTo, names, limit);
    }
}

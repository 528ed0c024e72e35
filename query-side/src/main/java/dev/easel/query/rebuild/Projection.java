package dev.easel.query.rebuild;

import dev.easel.api.WireName;
import dev.easel.api.WireNames;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessageHandler;

/**
 * What can be rebuilt.
 *
 * @param name its processing group
 * @param tables those of schema {@code query} that it keeps
 * @param handler keeps them
 */
record Projection(String name, List<String> tables, EventMessageHandler handler) {

    Projection {
        tables = List.copyOf(tables);
    }

    /** The schema of its twin tables. */
    String twin() {
        return "rebuild_" + name.replaceAll("[^a-z]", "_");
    }

    /** Events that it would pass over. */
    Collection<Class<?>> useless() {
        return WireNames.all().stream()
                .<Class<?>>map(WireName::type)
                .filter(type -> !handler.canHandleType(type))
                .collect(Collectors.toSet());
    }
}

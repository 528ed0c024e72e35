package dev.easel.architecture.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.easel.api.WireName;
import dev.easel.architecture.EventRules;
import dev.easel.architecture.Kinds;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event between those who decide it and those who read it.
 *
 * @param decisions in the order of their commands' family
 * @param readers by the name of their group
 */
record Event(WireName name, JavaClass type, List<Decision> decisions, List<Reader> readers) {

    static Event of(WireName name, JavaClass type, List<Decision> all) {
        var decisions = all.stream().filter(it -> it.events().contains(type)).toList();
        var readers = Stream.of(Kinds.EVENT_HANDLER, Kinds.SAGA_HANDLER)
                .flatMap(handler -> EventRules.handlers(type, handler))
                .map(method -> Reader.of(method.getOwner()))
                .distinct()
                .sorted((one, other) -> one.group().compareTo(other.group()))
                .toList();
        return new Event(name, type, decisions, readers);
    }

    /** The context that it belongs to. */
    String context() {
        return name.name().substring(0, name.name().indexOf('.'));
    }

    Stream<Reader> projections() {
        return readers.stream().filter(Reader::isProjection);
    }

    Stream<Reader> processes() {
        return readers.stream().filter(reader -> !reader.isProjection());
    }
}

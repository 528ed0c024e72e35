package dev.easel.query.rebuild;

import static java.util.Objects.requireNonNull;

import dev.easel.query.platform.Keeps;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.jspecify.annotations.Nullable;

/** All that can be rebuilt, by name. */
final class Projections {

    private final TreeMap<String, Projection> byName = new TreeMap<>();

    Projections(Collection<Projection> projections) {
        projections.forEach(projection -> byName.put(projection.name(), projection));
    }

    /** Of beans that say what they keep. */
    static Projections of(Collection<Object> keepers, Configuration axon) {
        Function<Object, Projection> projection = keeper -> {
            var type = keeper.getClass();
            return new Projection(
                    requireNonNull(type.getAnnotation(ProcessingGroup.class)).value(),
                    List.of(requireNonNull(type.getAnnotation(Keeps.class)).value()),
                    new AnnotationEventHandlerAdapter(
                            keeper, axon.parameterResolverFactory(), axon.handlerDefinition(type)));
        };
        return new Projections(keepers.stream().map(projection).toList());
    }

    Collection<Projection> all() {
        return byName.values();
    }

    @Nullable
    Projection find(String name) {
        return byName.get(name);
    }
}

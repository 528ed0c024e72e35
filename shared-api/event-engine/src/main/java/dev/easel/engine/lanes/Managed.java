package dev.easel.engine.lanes;

import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.LockAwareAggregate;

/** The aggregates that a unit of work has loaded: a repository keeps them among the resources of the root. */
final class Managed {

    private Managed() {}

    static Stream<Aggregate<?>> in(UnitOfWork<?> unit) {
        return unit.root().resources().values().stream()
                .filter(Map.class::isInstance)
                .flatMap(managed -> ((Map<?, ?>) managed).values().stream())
                .filter(Aggregate.class::isInstance)
                .map(aggregate -> (Aggregate<?>) aggregate)
                .map(Managed::itself);
    }

    private static Aggregate<?> itself(Aggregate<?> aggregate) {
        return aggregate instanceof LockAwareAggregate<?, ?> locked ? locked.getWrappedAggregate() : aggregate;
    }
}

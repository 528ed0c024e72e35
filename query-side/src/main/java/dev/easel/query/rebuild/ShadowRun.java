package dev.easel.query.rebuild;

import dev.easel.engine.LogPages;
import dev.easel.query.platform.Muted;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/** Has a projection handle the log once more: the same code in muted units of work, on its twin tables. */
final class ShadowRun {

    private static final int PAGE = 2_000;
    private static final long STRETCH = 100_000;

    private final LogPages log;
    private final Twin twin;
    private final EntityManager entities;

    ShadowRun(LogPages log, Twin twin, EntityManager entities) {
        this.log = log;
        this.twin = twin;
        this.entities = entities;
    }

    /**
     * Handles the next events within the present transaction, one page at most.
     *
     * @return the position that the twin tables then show
     */
    long follow(Projection projection, long after, long upTo) {
        var bound = Math.min(upTo, after + STRETCH);
        var page = log.read(after, bound, projection.useless(), PAGE);
        if (!page.isEmpty()) {
            twin.enter(projection);
            handle(projection, page);
            entities.flush(); // whoever looks next does so by SQL
            entities.clear();
        }
        return page.size() < PAGE
                ? bound
                : page.getLast().trackingToken().position().orElseThrow();
    }

    private static void handle(Projection projection, List<TrackedEventMessage<?>> page) {
        var unit = new BatchingUnitOfWork<>(page);
        Muted.mute(unit);
        var result = unit.executeWithResult(
                () -> projection.handler().handle(unit.getMessage()), RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            var position = unit.getMessage().trackingToken().position().orElse(-1);
            throw new EventNotHandled(position, result.exceptionResult());
        }
    }
}

package dev.easel.engine.lanes;

import dev.easel.engine.Recorded;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * When a command that failed is rolled back: always, but for a refusal of an existing aggregate that has recorded
 * nothing. That one leaves the aggregate as it was, so it stays in the cache and costs no reload.
 */
final class Refusals implements RollbackConfiguration {

    private final @Nullable Object target;

    Refusals(@Nullable Object target) {
        this.target = target;
    }

    @Override
    public boolean rollBackOn(Throwable failure) {
        return !(failure instanceof CommandExecutionException) || Recorded.something() || !targetExists();
    }

    /** A repository keeps what it has loaded among the resources of the root. */
    private boolean targetExists() {
        if (target == null) {
            return false;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.resources().values().stream()
                .filter(Map.class::isInstance)
                .map(managed -> ((Map<?, ?>) managed).get(target.toString()))
                .anyMatch(found -> found instanceof Aggregate<?> aggregate && aggregate.version() != null);
    }
}

package dev.easel.engine.lanes;

import dev.easel.engine.Recorded;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;
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

    private boolean targetExists() {
        return target != null
                && Managed.in(CurrentUnitOfWork.get())
                        .anyMatch(aggregate -> aggregate.version() != null
                                && target.toString().equals(aggregate.identifierAsString()));
    }
}

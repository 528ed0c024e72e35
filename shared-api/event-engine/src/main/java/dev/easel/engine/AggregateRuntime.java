package dev.easel.engine;

import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;

/**
 * How aggregates are kept and found by the command bus in use.
 *
 * @param cache absent: loaded from the log for every command
 * @param snapshots when snapshots are taken of those that are {@link Snapshotted}
 */
public record AggregateRuntime(
        @Nullable Cache cache, LockFactory locks, CommandTargetResolver targets, SnapshotTriggerDefinition snapshots) {

    /** How a wiring registers its aggregates. */
    public static <T> AggregateConfigurer<T> configure(Class<T> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCache(AggregateRuntime::cacheOf)
                .configureLockFactory(configuration -> of(configuration).locks())
                .configureCommandTargetResolver(
                        configuration -> of(configuration).targets())
                .configureSnapshotTrigger(configuration -> of(configuration).snapshots());
    }

    /** The same for one that is kept as a snapshot too. */
    public static <T extends Snapshotted, S> AggregateConfigurer<T> configure(
            Class<T> aggregate, Supplier<T> empty, Class<S> snapshot, Function<S, T> from) {
        return configure(aggregate).configureAggregateFactory(_ -> new Restored<>(aggregate, empty, snapshot, from));
    }

    @SuppressWarnings("NullAway") // Axon takes no cache for none
    private static Cache cacheOf(Configuration configuration) {
        return of(configuration).cache();
    }

    private static AggregateRuntime of(Configuration configuration) {
        return configuration.getComponent(AggregateRuntime.class);
    }
}

package dev.easel.engine;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;

/**
 * How aggregates are kept and found by the command bus in use.
 *
 * @param cache absent: loaded from the log for every command
 */
public record AggregateRuntime(@Nullable Cache cache, LockFactory locks, CommandTargetResolver targets) {

    /** How a wiring registers its aggregates. */
    public static <T> AggregateConfigurer<T> configure(Class<T> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCache(AggregateRuntime::cacheOf)
                .configureLockFactory(configuration -> of(configuration).locks())
                .configureCommandTargetResolver(
                        configuration -> of(configuration).targets());
    }

    @SuppressWarnings("NullAway") // Axon takes no cache for none
    private static Cache cacheOf(Configuration configuration) {
        return of(configuration).cache();
    }

    private static AggregateRuntime of(Configuration configuration) {
        return configuration.getComponent(AggregateRuntime.class);
    }
}

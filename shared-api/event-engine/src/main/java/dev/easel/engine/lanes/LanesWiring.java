package dev.easel.engine.lanes;

import dev.easel.engine.AggregateRuntime;
import dev.easel.engine.Prefetch;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the lanes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "easel.engine", havingValue = "lanes", matchIfMissing = true)
public class LanesWiring {

    private static final int LANES = 2; // one decides while the other's commit is under way
    private static final int AGGREGATES_AT_HAND = 20_000;

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache(AGGREGATES_AT_HAND);
    }

    @Bean(destroyMethod = "close")
    Snapshots snapshots(EventStore store) {
        return new Snapshots(store);
    }

    @Bean
    AggregateRuntime aggregateRuntime(AggregateCache cache, Snapshots snapshots) {
        return new AggregateRuntime(cache, NullLockFactory.INSTANCE, new RecordTargetResolver(), snapshots);
    }

    @Bean(destroyMethod = "close")
    CommandBus commandBus(List<CorrelationDataProvider> correlation, AggregateCache cache, Prefetch prefetch) {
        var bus = new LaneCommandBus(LANES, cache, prefetch);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        return bus;
    }
}

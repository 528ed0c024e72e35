package dev.easel.command.canary;

import dev.easel.query.canary.QueryCanary;
import dev.easel.saga.canary.SagaCanary;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Breaks rules 02a (knows other sides), 03 (knows another context), 07a to 07c (an aggregate with a clock, which asks for
 * the time and applies where nothing is decided) and 08 (evolves by checking).
 */
public class CommandCanary {

    @AggregateIdentifier
    String id = "canary";

    Clock clock = Clock.systemUTC();
    Class<?> other = QueryCanary.class;
    Class<?> process = SagaCanary.class;
    Class<?> neighbour = dev.easel.command.credits.canary.CreditCanary.class;

    void sing() {
        AggregateLifecycle.apply(Instant.now());
    }

    @EventSourcingHandler
    void evolve(String event) {
        require(event);
    }

    private static void require(String event) {
        if (event.isEmpty()) {
            throw new IllegalArgumentException(event);
        }
    }
}

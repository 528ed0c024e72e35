package dev.easel.command.canary;

import dev.easel.query.canary.QueryCanary;
import dev.easel.saga.canary.SagaCanary;
import java.time.Clock;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Breaks rules 02a (knows other sides), 03 (knows another context) and 07 (an aggregate with a clock). */
public class CommandCanary {

    @AggregateIdentifier
    String id = "canary";

    Clock clock = Clock.systemUTC();
    Class<?> other = QueryCanary.class;
    Class<?> process = SagaCanary.class;
    Class<?> neighbour = dev.easel.command.credits.canary.CreditCanary.class;
}

package dev.easel.engine;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A small aggregate to try the engine with: it counts. */
class Counter {

    @AggregateIdentifier
    private @Nullable String id;

    private long total;

    Counter() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(Count command) {
        apply(new Counted(command.id(), total + 1));
        return total;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CountThenFail command) {
        apply(new Counted(command.id(), total + 1));
        throw new IllegalStateException("after the event");
    }

    @CommandHandler
    void decide(Refuse command) {
        throw new CommandExecutionException("refused", null, "no");
    }

    @CommandHandler
    long decide(Total query) {
        return total;
    }

    @CommandHandler
    void decide(AskAnother command, CommandGateway gateway) {
        gateway.sendAndWait(new Total(command.other()));
    }

    @EventSourcingHandler
    void evolve(Counted event) {
        id = event.id();
        total = event.total();
    }

    record Count(@TargetAggregateIdentifier String id) {}

    record CountThenFail(@TargetAggregateIdentifier String id) {}

    record Refuse(@TargetAggregateIdentifier String id) {}

    record Total(@TargetAggregateIdentifier String id) {}

    record AskAnother(@TargetAggregateIdentifier String id, String other) {}

    record Counted(String id, long total) {}
}

package dev.easel.chaos.node;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Numbers operations, each once however often it is asked. */
@AggregateRoot(type = "register")
class Register {

    /** Whether an operation that was done already is done again: a planted bug. */
    static volatile boolean forgetsOperations;

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<String, Long> numbers = new HashMap<>();
    private long last;

    Register() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(Mark command) {
        var done = done(command.operation());
        if (done != null) {
            return done;
        }
        apply(new Marked(command.register(), command.operation(), last + 1));
        return last;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(Answer command) {
        var operation = command.echoOf() + "/" + command.step();
        if (done(operation) != null) {
            return true;
        }
        apply(new Echoed(command.register(), operation, command.echoOf(), command.step(), last + 1));
        return false;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(Refuse command) {
        throw new CommandExecutionException("refused", null, "refused");
    }

    @EventSourcingHandler
    void evolve(Marked event) {
        add(event.register(), event.operation(), event.number());
    }

    @EventSourcingHandler
    void evolve(Echoed event) {
        add(event.register(), event.operation(), event.number());
    }

    private @Nullable Long done(String operation) {
        return forgetsOperations ? null : numbers.get(operation);
    }

    private void add(String register, String operation, long number) {
        id = register;
        last = number;
        numbers.put(operation, number);
    }

    record Mark(@TargetAggregateIdentifier String register, String operation) {}

    /** Answered with whether it was there already. */
    record Answer(@TargetAggregateIdentifier String register, String echoOf, int step) {}

    record Refuse(@TargetAggregateIdentifier String register) {}

    /**
     * @param number of the operation in its register, from 1 on
     */
    record Marked(String register, String operation, long number) {}

    /**
     * @param echoOf the operation that it answers
     */
    record Echoed(String register, String operation, String echoOf, int step, long number) {}
}

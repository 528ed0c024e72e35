package dev.easel.command.credits;

import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.engine.WireSerializer;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregate;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/** One instance of a ledger that is asked again and again, and read back from a snapshot only when told to. */
final class LiveLedger {

    private final List<Object> events = new ArrayList<>();
    private final int most;
    private final EventBus bus = SimpleEventBus.builder().build();
    private final AggregateModel<CreditLedger> handlers;
    private CreditLedger state;
    private AnnotatedAggregate<CreditLedger> ledger;

    /** @param most how much of what is over it remembers */
    LiveLedger(int most) throws Exception {
        this.most = most;
        bus.subscribe(messages -> messages.forEach(message -> events.add(message.getPayload())));
        var past = new SimpleResourceParameterResolverFactory(List.of(new LedgerPast(new Recalled(this::events))));
        handlers = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                CreditLedger.class,
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(CreditLedger.class), past));
        state = new CreditLedger(most);
        ledger = AnnotatedAggregate.initialize(() -> state, handlers, bus, true);
    }

    /** The answer, or why it is refused. */
    @Nullable
    Object ask(LedgerCommand command) {
        var message = new GenericCommandMessage<>(command);
        var unit = DefaultUnitOfWork.startAndGet(message);
        var result = unit.executeWithResult(() -> ledger.handle(message));
        if (result.isExceptional()) {
            return ((CommandExecutionException) result.exceptionResult())
                    .getDetails()
                    .orElseThrow();
        }
        return result.getPayload();
    }

    /** Goes on as what its snapshot makes of it. */
    void reload(WireSerializer serializer) {
        var stored = serializer.serialize(state.snapshot(), byte[].class);
        var sequence = ledger.lastSequence();
        state = new CreditLedger(serializer.<byte[], LedgerSnapshot>deserialize(stored), most);
        ledger = AnnotatedAggregate.initialize(state, handlers, bus);
        ledger.initSequence(sequence);
    }

    List<Object> events() {
        return List.copyOf(events);
    }

    CreditLedger state() {
        return state;
    }
}

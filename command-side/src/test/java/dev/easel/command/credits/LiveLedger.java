package dev.easel.command.credits;

import dev.easel.api.credits.commands.LedgerCommand;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.inspection.AnnotatedAggregate;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/** One instance of a ledger that is asked again and again, and never read back. */
final class LiveLedger {

    private final List<Object> events = new ArrayList<>();
    private final CreditLedger state;
    private final AnnotatedAggregate<CreditLedger> ledger;

    /** @param most how much of what is over it remembers */
    LiveLedger(int most) throws Exception {
        var bus = SimpleEventBus.builder().build();
        bus.subscribe(messages -> messages.forEach(message -> events.add(message.getPayload())));
        var past = new SimpleResourceParameterResolverFactory(List.of(new LedgerPast(new Recalled(this::events))));
        var handlers = AnnotatedAggregateMetaModelFactory.inspectAggregate(
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

    List<Object> events() {
        return List.copyOf(events);
    }

    CreditLedger state() {
        return state;
    }
}

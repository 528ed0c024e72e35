package dev.easel.command.credits;

import dev.easel.api.credits.commands.LedgerCommand;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.inspection.AnnotatedAggregate;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;

/** One instance of a ledger that is asked again and again, and never read back. */
final class LiveLedger {

    private final List<Object> events = new ArrayList<>();
    private final CreditLedger state = new CreditLedger();
    private final AnnotatedAggregate<CreditLedger> ledger;

    LiveLedger() {
        var bus = SimpleEventBus.builder().build();
        bus.subscribe(messages -> messages.forEach(message -> events.add(message.getPayload())));
        ledger = AnnotatedAggregate.initialize(
                state, AnnotatedAggregateMetaModelFactory.inspectAggregate(CreditLedger.class), bus);
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

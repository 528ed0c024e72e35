package dev.easel.command.credits;

import static dev.easel.command.credits.Ledgers.LEDGER;
import static java.util.Objects.requireNonNull;

import dev.easel.api.credits.commands.LedgerCommand;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/** A ledger that is read back from its events before it is asked anything. */
final class ReplayedLedger implements AutoCloseable {

    private final Configuration axon;

    /** @param most how much of what is over it remembers */
    ReplayedLedger(int most) {
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .registerComponent(LedgerPast.class, _ -> new LedgerPast(new Recalled(this::events)))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CreditLedger.class)
                        .configureAggregateFactory(_ -> Recalled.remembering(most)))
                .start();
    }

    /** The answer, or why it is refused. */
    @Nullable
    Object ask(LedgerCommand command) {
        try {
            return axon.commandGateway().sendAndWait(command);
        } catch (CommandExecutionException refused) {
            return refused.getDetails().orElseThrow();
        }
    }

    List<Object> events() {
        return axon.eventStore()
                .readEvents(LEDGER.value())
                .asStream()
                .<Object>map(message -> message.getPayload())
                .toList();
    }

    CreditLedger state() {
        var state = new AtomicReference<CreditLedger>();
        DefaultUnitOfWork.startAndGet(null)
                .execute(() ->
                        axon.repository(CreditLedger.class).load(LEDGER.value()).execute(state::set));
        return requireNonNull(state.get());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}

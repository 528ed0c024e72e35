package dev.easel.command.credits;

import dev.easel.engine.Recollection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** The past of a ledger in a list, and how often it was asked about it. */
final class Recalled implements Recollection {

    private final Supplier<List<Object>> events;
    private final List<String> asked = new ArrayList<>();

    Recalled(Supplier<List<Object>> events) {
        this.events = events;
    }

    @Override
    public List<Object> naming(String aggregateId, String id, long from, long to) {
        asked.add(id);
        return events.get().subList((int) from, (int) to + 1);
    }

    /** The ids that it was asked about. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** Makes ledgers that remember so little. */
    static AggregateFactory<CreditLedger> remembering(int most) {
        return new AggregateFactory<>() {

            @Override
            public CreditLedger createAggregateRoot(String id, DomainEventMessage<?> first) {
                return new CreditLedger(most);
            }

            @Override
            public Class<CreditLedger> getAggregateType() {
                return CreditLedger.class;
            }
        };
    }
}

package dev.easel.engine.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** What Axon calls it when somebody else wrote first. */
final class Conflicts {

    private Conflicts() {}

    static RuntimeException of(DomainEventMessage<?> event, Exception cause) {
        var place = event.getType() + " " + event.getAggregateIdentifier() + " at " + event.getSequenceNumber();
        return event.getSequenceNumber() == 0
                ? new AggregateStreamCreationException("Expected a new stream, but there is one: " + place, cause)
                : new ConcurrencyException("Expected to write next, but somebody else did: " + place, cause);
    }
}

package dev.easel.engine.letters;

import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;

/** Puts events of one group aside, and says which must wait behind others. */
final class LetterBox {

    private final String group;
    private final LetterTable table;
    private final Sequences sequences;
    private final Serializer serializer;
    private final LetterPolicy policy;

    LetterBox(String group, LetterTable table, Sequences sequences, Serializer serializer, LetterPolicy policy) {
        this.group = group;
        this.table = table;
        this.sequences = sequences;
        this.serializer = serializer;
        this.policy = policy;
    }

    Set<String> parked() {
        return table.parked(group);
    }

    /** The parked sequence that an event belongs to. */
    Optional<String> waitsFor(Set<String> parked, EventMessage<?> event) {
        return sequences.of(group, event).stream().filter(parked::contains).findFirst();
    }

    void append(String sequence, TrackedEventMessage<?> event) {
        table.park(letter(sequence, event), null, policy.firstWait());
    }

    void park(TrackedEventMessage<?> event, String cause) {
        var sequence = sequences.of(group, event).getFirst();
        var parked = table.parked(group);
        if (!parked.contains(sequence) && parked.size() >= policy.mostSequences()) {
            throw new TooManyLetters(group, parked.size(), cause);
        }
        table.park(letter(sequence, event), cause, policy.firstWait());
    }

    private Letter letter(String sequence, TrackedEventMessage<?> event) {
        return new Letter(
                group,
                sequence,
                event.trackingToken().position().orElseThrow(),
                aggregate(event),
                serializer.typeForClass(event.getPayloadType()).getName(),
                0);
    }

    private static String aggregate(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> of ? of.getAggregateIdentifier() : "";
    }
}

package dev.easel.query.credits;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** A movement with where it stands in its ledger and in the log, as it is kept: one component per column. */
record EntryRow(
        String ledgerId,
        long sequence,
        int part,
        String entryId,
        EntryType type,
        long amount,
        long spent,
        long balanceAfter,
        long heldAfter,
        List<LotChange> lots,
        @Nullable String holdId,
        @Nullable String taskId,
        @Nullable String lotId,
        @Nullable String begins,
        @Nullable String note,
        String actor,
        Instant at,
        long position) {

    private static final String PREFIX = "ent";
    private static final String NOBODY = "system";

    /** The id is derived, so that a rebuilt statement names its movements as before. */
    static EntryRow of(Movement movement, int part, DomainEventMessage<?> message, long position) {
        var ledger = message.getAggregateIdentifier();
        var sequence = message.getSequenceNumber();
        var trace = movement.trace();
        return new EntryRow(
                ledger,
                sequence,
                part,
                Derived.id(PREFIX, ledger, Long.toString(sequence), Integer.toString(part)),
                movement.type(),
                movement.amount(),
                movement.spent().units(),
                movement.after().available().units(),
                movement.after().held().units(),
                movement.lots(),
                text(trace.holdId()),
                text(trace.taskId()),
                text(trace.lotId()),
                movement.begins(),
                trace.note(),
                message.getMetaData().getOrDefault("actor", NOBODY).toString(),
                message.getTimestamp(),
                position);
    }

    private static @Nullable String text(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }
}

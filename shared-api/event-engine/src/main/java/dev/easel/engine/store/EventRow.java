package dev.easel.engine.store;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** One event, serialized and ready to be written, with the message that it came from. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the database; nobody compares them
record EventRow(
        DomainEventMessage<?> message,
        short aggregateType,
        short typeId,
        UUID eventId,
        long atMicros,
        byte[] payload,
        byte @Nullable [] meta) {}

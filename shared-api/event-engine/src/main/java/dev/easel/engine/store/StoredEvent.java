package dev.easel.engine.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One row of {@code engine.event}, as Axon wants to read it. */
@SuppressWarnings("ArrayRecordComponent") // bytes as the database has them; nobody compares them
record StoredEvent(
        long position,
        String aggregateId,
        long seq,
        String aggregateType,
        EventNames.Name name,
        String eventId,
        long atMicros,
        byte[] payload,
        byte @Nullable [] meta)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    private static final byte[] NO_META = "{}".getBytes(StandardCharsets.UTF_8);

    /** Microseconds since 1970 as a time. */
    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /** A time as microseconds since 1970; what is finer is cut off. */
    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }

    String metaText() {
        return new String(meta == null ? NO_META : meta, StandardCharsets.UTF_8);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return seq;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return instant(atMicros);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(meta == null ? NO_META : meta, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, name.name(), name.revision());
    }
}

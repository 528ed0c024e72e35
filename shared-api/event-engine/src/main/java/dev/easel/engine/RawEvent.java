package dev.easel.engine;

import org.jspecify.annotations.Nullable;

/**
 * One event to the byte, for those who vouch for it.
 *
 * @param position place in the whole log
 * @param sequence place within its aggregate, from 0
 * @param name wire name, such as {@code credits.credits-held}
 * @param atMicros when it happened, in microseconds since 1970
 * @param payload as the database has it
 * @param metadata as the database has it; null where it has none, which is not the same as empty
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record RawEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        String revision,
        long atMicros,
        byte[] payload,
        byte @Nullable [] metadata) {}

package dev.easel.engine;

import java.time.Instant;

/**
 * One event as stored.
 *
 * @param position place in the whole log
 * @param sequence place within its aggregate, from 0
 * @param name wire name, such as {@code credits.credits-held}
 * @param payload JSON
 * @param metadata JSON: actor, request id, causation and correlation
 */
public record LoggedEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        String version,
        Instant at,
        String payload,
        String metadata) {}

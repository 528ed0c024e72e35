package dev.easel.engine.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about a letter.
 *
 * @param decision retry or discard
 */
public record LetterDecision(
        UUID letterId,
        String decision,
        String group,
        String eventName,
        String aggregateId,
        long position,
        String actor,
        @Nullable String reason,
        Instant at) {}

package dev.easel.api.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The summary of an ended attempt.
 *
 * @param costMicros what the provider charges us, in millionths of a US dollar
 * @param detail the provider's reason in words, without personal data
 */
public record AttemptReport(
        AttemptId attemptId,
        StepId stepId,
        int number,
        String provider,
        AttemptOutcome outcome,
        Instant startedAt,
        Instant endedAt,
        long costMicros,
        @Nullable String detail) {}

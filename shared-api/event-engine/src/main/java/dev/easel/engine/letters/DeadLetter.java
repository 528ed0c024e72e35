package dev.easel.engine.letters;

import dev.easel.engine.LoggedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a group has set aside.
 *
 * @param sequence what stays in order: an aggregate, or what a saga is about
 * @param cause what went wrong; absent while it only waits behind an earlier one of its sequence
 * @param nextTryAt absent: when somebody asks
 * @param behind how many later events of its sequence wait as well
 * @param event as stored
 */
public record DeadLetter(
        UUID id,
        String group,
        String sequence,
        long position,
        String aggregateId,
        String eventName,
        @Nullable String cause,
        Instant enqueuedAt,
        int tries,
        @Nullable Instant triedAt,
        @Nullable Instant nextTryAt,
        long behind,
        @Nullable LoggedEvent event) {}

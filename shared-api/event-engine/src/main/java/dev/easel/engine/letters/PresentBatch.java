package dev.easel.engine.letters;

import java.util.Optional;
import org.axonframework.eventhandling.ErrorContext;
import org.jspecify.annotations.Nullable;

/** Which segment a processor's thread works on: known while it handles events, and needed once that has failed. */
final class PresentBatch {

    private static final ThreadLocal<@Nullable Work> PRESENT = new ThreadLocal<>();

    void of(String eventId, int segment) {
        PRESENT.set(new Work(eventId, segment));
    }

    /** The segment of a batch that has just failed on this thread; empty when it failed before its first event. */
    Optional<Integer> segment(ErrorContext failed) {
        var work = PRESENT.get();
        PRESENT.remove();
        return Optional.ofNullable(work)
                .filter(it -> failed.failedEvents().stream()
                        .anyMatch(event -> event.getIdentifier().equals(it.eventId())))
                .map(Work::segment);
    }

    private record Work(String eventId, int segment) {}
}

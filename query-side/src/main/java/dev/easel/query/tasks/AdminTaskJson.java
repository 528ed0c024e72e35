package dev.easel.query.tasks;

import dev.easel.query.platform.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one task, for operators. */
record AdminTaskJson(
        TaskJson task,
        String source,
        Person owner,
        List<TaskAttempts.Attempt> attempts,
        List<RecordedEvent> events,
        @Nullable Hold hold) {

    AdminTaskJson {
        attempts = List.copyOf(attempts);
        events = List.copyOf(events);
    }

    /** Whose it is. */
    record Person(
            String id, @Nullable String email, @Nullable String name) {}

    record Hold(String id, String state, long amount, long captured) {}

    /**
     * A task in the list of all.
     *
     * @param provider of the last attempt
     */
    record Row(
            String id,
            String source,
            String toolSlug,
            String type,
            String status,
            int progress,
            @Nullable String currentStep,
            @Nullable String provider,
            long creditsUsed,
            long creditsHeld,
            @Nullable String errorCode,
            Person owner,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    /** A page of all tasks. */
    record Rows(List<Row> tasks, long total, int page, int limit) {

        Rows {
            tasks = List.copyOf(tasks);
        }
    }
}

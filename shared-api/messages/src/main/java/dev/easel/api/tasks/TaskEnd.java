package dev.easel.api.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended.
 *
 * @param cause why it failed; absent when it did not
 * @param detail the same in words
 * @param cancelledBy absent when it was not cancelled
 */
public record TaskEnd(
        Instant at,
        @Nullable FailureCause cause,
        @Nullable String detail,
        @Nullable CancelledBy cancelledBy) {

    public static TaskEnd completed(Instant at) {
        return new TaskEnd(at, null, null, null);
    }

    public static TaskEnd failed(Instant at, FailureCause cause, String detail) {
        return new TaskEnd(at, cause, detail, null);
    }

    public static TaskEnd cancelled(Instant at, CancelledBy by) {
        return new TaskEnd(at, null, null, by);
    }
}

package dev.easel.api.tasks;

import java.util.Locale;

/** How a task stands; the last three are final. */
public enum TaskStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** How {@code /api/tasks} spells it. */
    public String word() {
        return switch (this) {
            case QUEUED -> "pending";
            case RUNNING -> "processing";
            case SUCCEEDED -> "completed";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    /** How {@code /api/v1} spells it. */
    public String jobWord() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is to be said after "it". */
    public String story() {
        return switch (this) {
            case QUEUED -> "has not begun yet";
            case RUNNING -> "is under way";
            case SUCCEEDED -> "has been completed";
            case FAILED -> "has failed";
            case CANCELLED -> "was cancelled";
        };
    }

    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}

package dev.easel.api.tasks;

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

    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}

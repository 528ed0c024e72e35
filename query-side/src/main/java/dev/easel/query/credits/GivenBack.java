package dev.easel.query.credits;

import dev.easel.api.credits.ReleaseCause;

/** Why credits that were set aside came back. */
enum GivenBack {
    TASK_FAILED,
    TASK_CANCELLED,
    NO_TASK,
    HOLD_EXPIRED,
    NOT_DELIVERED;

    static GivenBack because(ReleaseCause cause) {
        return switch (cause) {
            case TASK_FAILED -> TASK_FAILED;
            case TASK_CANCELLED -> TASK_CANCELLED;
            case NO_TASK -> NO_TASK;
        };
    }
}

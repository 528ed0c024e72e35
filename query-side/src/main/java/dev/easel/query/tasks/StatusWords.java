package dev.easel.query.tasks;

import dev.easel.api.tasks.TaskStatus;
import org.jspecify.annotations.Nullable;

/** How {@code /api/tasks} spells a status. */
final class StatusWords {

    private StatusWords() {}

    static String of(TaskStatus status) {
        return status.word();
    }

    /** The status with that name; null when there is none. */
    static @Nullable TaskStatus parse(String word) {
        for (var status : TaskStatus.values()) {
            if (of(status).equals(word)) {
                return status;
            }
        }
        return null;
    }
}

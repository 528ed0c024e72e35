package dev.easel.query.tasks;

import dev.easel.query.platform.Signals;
import java.time.Instant;

/** Tells the followers of a task that it has changed. */
final class TaskSignals {

    private final Signals signals;

    TaskSignals(Signals signals) {
        this.signals = signals;
    }

    static String channel(String taskId) {
        return "task-changed:" + taskId;
    }

    void changed(String taskId, Instant at) {
        signals.tell(channel(taskId), at);
    }
}

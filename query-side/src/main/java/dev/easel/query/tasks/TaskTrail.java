package dev.easel.query.tasks;

import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import dev.easel.query.platform.RecordedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What was recorded of a task and of its hold, as stored. */
final class TaskTrail {

    private final EventLog log;

    TaskTrail(EventLog log) {
        this.log = log;
    }

    List<RecordedEvent> of(TaskView task) {
        var ofHold = task.hold().positions().stream().flatMap(position -> log.after(position - 1, 1).stream());
        return Stream.concat(log.ofAggregate(task.id()).stream(), ofHold)
                .sorted(Comparator.comparingLong(LoggedEvent::position))
                .map(RecordedEvent::of)
                .toList();
    }
}

package dev.easel.query.tasks;

import static java.util.stream.Collectors.toMap;

import dev.easel.query.platform.SideViews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where unfinished tasks stand at the provider desk, and how long they may still take. */
final class TaskWaits {

    static final String QUEUE = "saga.queue_v";

    private final JdbcClient db;
    private final SideViews views;
    private final StepPaces paces;
    private final Clock clock;

    TaskWaits(JdbcClient db, SideViews views, StepPaces paces, Clock clock) {
        this.db = db;
        this.views = views;
        this.paces = paces;
        this.clock = clock;
    }

    /** Absent for a task that has ended. */
    @Nullable
    Wait of(TaskView task) {
        return of(List.of(task)).get(task.id());
    }

    /** By task id, for those that have not ended. */
    Map<String, Wait> of(Collection<TaskView> tasks) {
        var unfinished = tasks.stream().filter(task -> task.end() == null).toList();
        if (unfinished.isEmpty()) {
            return Map.of();
        }
        var ids = unfinished.stream().map(TaskView::id).toList();
        var places = places(ids);
        var begun = begun(ids);
        var now = clock.instant();
        return unfinished.stream()
                .filter(task -> !task.steps().isEmpty())
                .collect(toMap(TaskView::id, task -> wait(task, places.get(task.id()), begun.get(task.id()), now)));
    }

    private Wait wait(TaskView task, @Nullable Integer place, @Nullable Instant begun, Instant now) {
        var left = task.steps()
                .subList(
                        Math.min(task.stepsDone(), task.steps().size() - 1),
                        task.steps().size());
        var later = left.stream()
                .skip(1)
                .map(step -> paces.of(step.type()).median())
                .reduce(Duration.ZERO, Duration::plus);
        var pace = paces.of(left.getFirst().type());
        return place == null ? Wait.atWork(begun, now, pace, later) : Wait.inQueue(place, pace, later);
    }

    private Map<String, Integer> places(Collection<String> ids) {
        if (!views.has(QUEUE)) {
            return Map.of();
        }
        return db
                .sql("select task_id, position from saga.queue_v where task_id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
    }

    private Map<String, Instant> begun(Collection<String> ids) {
        if (!views.has(TaskAttempts.VIEW)) {
            return Map.of();
        }
        return db
                .sql("""
                        select task_id, max(started_at) from saga.attempt_v
                         where task_id = any(:ids) and started_at is not null and ended_at is null
                         group by task_id
                        """)
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) ->
                        Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

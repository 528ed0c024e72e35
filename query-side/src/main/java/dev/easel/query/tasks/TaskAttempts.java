package dev.easel.query.tasks;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import dev.easel.query.platform.SideViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calls of providers for a task, under way or ended, as the provider desk has them. */
final class TaskAttempts {

    static final String VIEW = "saga.attempt_v";

    private final JdbcClient db;
    private final SideViews views;

    TaskAttempts(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    /** Every attempt of a task, in order. */
    List<Attempt> of(TaskView task) {
        if (!views.has(VIEW)) {
            return List.of();
        }
        var models = task.steps().stream().collect(toMap(TaskView.Step::id, TaskView.Step::providerModel));
        return db.sql("""
                        select attempt_id, step_id, provider, provider_model, state, planned_at, started_at, ended_at, cost_micros,
                               detail,
                               row_number() over (partition by step_id order by round, attempt_no) as attempt_no
                          from saga.attempt_v where task_id = :task
                         order by step_no, round, attempt_no
                        """)
                .param("task", task.id())
                .query((row, _) -> attempt(row, models))
                .list();
    }

    /** By task id, who was asked last. */
    Map<String, String> lastProviders(Collection<String> taskIds) {
        if (taskIds.isEmpty() || !views.has(VIEW)) {
            return Map.of();
        }
        return db
                .sql("""
                        select distinct on (task_id) task_id, provider from saga.attempt_v
                         where task_id in (:ids) order by task_id, planned_at desc, attempt_id
                        """)
                .param("ids", taskIds)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Attempt attempt(ResultSet row, Map<String, String> models) throws SQLException {
        var planned = row.getTimestamp("planned_at").toInstant();
        var started = row.getTimestamp("started_at");
        var ended = row.getTimestamp("ended_at");
        var stepId = row.getString("step_id");
        var provider = row.getString("provider");
        return new Attempt(
                row.getString("attempt_id"),
                stepId,
                provider,
                provider + "/" + requireNonNullElse(row.getString("provider_model"), models.getOrDefault(stepId, "")),
                row.getString("state"),
                row.getInt("attempt_no"),
                started == null ? planned : started.toInstant(),
                ended == null ? null : ended.toInstant(),
                started == null || ended == null
                        ? null
                        : Duration.between(started.toInstant(), ended.toInstant())
                                .toMillis(),
                row.getLong("cost_micros"),
                row.getString("detail"));
    }

    /**
     * One call on the wire.
     *
     * @param route provider and its model
     * @param startedAt of one that waits: when it was planned
     */
    record Attempt(
            String id,
            String stepId,
            String provider,
            String route,
            String state,
            int attemptNo,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long latencyMs,
            long costMicros,
            @Nullable String error) {}
}

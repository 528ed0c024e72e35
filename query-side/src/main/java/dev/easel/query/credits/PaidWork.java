package dev.easel.query.credits;

import dev.easel.api.tasks.TaskStatus;
import dev.easel.engine.EventLog;
import dev.easel.query.platform.RecordedEvent;
import dev.easel.query.platform.SideViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what credits were spent on: a task with its steps, the calls of providers and what those cost us. */
final class PaidWork {

    private static final String ATTEMPTS = "saga.attempt_v";

    private final JdbcClient db;
    private final SideViews views;
    private final EventLog log;

    PaidWork(JdbcClient db, SideViews views, EventLog log) {
        this.db = db;
        this.views = views;
        this.log = log;
    }

    /** Null when no such task is known. */
    @Nullable
    Work of(String taskId) {
        return db.sql("select * from query.task_work_v where task_id = :task")
                .param("task", taskId)
                .query((row, _) -> work(row))
                .optional()
                .orElse(null);
    }

    private Work work(ResultSet row) throws SQLException {
        var id = row.getString("task_id");
        var attempts = attempts(id);
        var events = log.ofAggregate(id).stream().map(RecordedEvent::of).toList();
        return new Work(
                id,
                row.getString("tool_slug"),
                toolVersion(events),
                TaskStatus.valueOf(row.getString("status")).word(),
                row.getString("failure_cause"),
                row.getLong("price"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                steps(id),
                attempts,
                attempts.stream().mapToLong(Attempt::costMicros).sum(),
                events.stream().map(Fact::of).toList());
    }

    private static @Nullable Long toolVersion(List<RecordedEvent> events) {
        return events.stream()
                .map(event -> event.payload().at("/tool/version"))
                .filter(version -> version.isNumber())
                .map(version -> version.asLong())
                .findFirst()
                .orElse(null);
    }

    private List<Step> steps(String task) {
        return db.sql("""
                        select step_id id, name, type, provider, provider_model model, cost
                          from query.task_step_work_v where task_id = :task order by ordinal
                        """).param("task", task).query(Step.class).list();
    }

    private List<Attempt> attempts(String task) {
        if (!views.has(ATTEMPTS)) {
            return List.of();
        }
        return db.sql("""
                        select attempt_id, step_id, provider, state, coalesce(started_at, planned_at) started_at,
                               ended_at, cost_micros
                          from saga.attempt_v where task_id = :task order by step_no, round, attempt_no
                        """)
                .param("task", task)
                .query((row, _) -> new Attempt(
                        row.getString("attempt_id"),
                        row.getString("step_id"),
                        row.getString("provider"),
                        row.getString("state"),
                        row.getTimestamp("started_at").toInstant(),
                        instant(row.getTimestamp("ended_at")),
                        row.getLong("cost_micros")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * A task on the wire, as far as money goes.
     *
     * @param toolVersion of the tool's definition that it ran under
     * @param costMicros of all calls, in millionths of a US dollar
     * @param events of the task, by position
     */
    record Work(
            String taskId,
            String toolSlug,
            @Nullable Long toolVersion,
            String status,
            @Nullable String failureCause,
            long price,
            Instant createdAt,
            @Nullable Instant endedAt,
            List<Step> steps,
            List<Attempt> attempts,
            long costMicros,
            List<Fact> events) {}

    record Step(String id, String name, String type, String provider, String model, long cost) {}

    record Attempt(
            String id,
            String stepId,
            String provider,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            long costMicros) {}

    /** An event without what it says. */
    record Fact(
            String name,
            long position,
            long sequence,
            Instant at,
            @Nullable String actor) {

        private static Fact of(RecordedEvent event) {
            return new Fact(event.name(), event.position(), event.sequence(), event.at(), event.actor());
        }
    }
}

package dev.easel.query.tasks;

import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code task}: one row per task. */
final class TaskTable {

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    TaskTable(JdbcClient db) {
        this.db = db;
    }

    void add(TaskSubmitted event, long version, long position, Instant at) {
        var request = event.request();
        var tool = event.tool().toolId();
        db.sql("""
                        insert into task (task_id, tenant, subject, source, tool_id, tool_slug, status, inputs,
                                          parent_task_id, retry_of, test, hold_id, price, created_at, version,
                                          position)
                        values (:task, :tenant, :subject, :source, :tool, :slug, 'QUEUED', :inputs::json, :parent,
                                :retryOf, :test, :hold, :price, :at, :version, :position)
                        on conflict (task_id) do nothing
                        """)
                .param("task", event.taskId().value())
                .param("tenant", event.owner().tenant())
                .param("subject", event.owner().subject())
                .param("source", event.source().name())
                .param("tool", tool == null ? null : tool.value())
                .param("slug", event.tool().slug())
                .param("inputs", json.writeValueAsString(request.inputs()))
                .param("parent", text(request.parentTaskId()))
                .param("retryOf", text(request.retryOf()))
                .param("test", request.test())
                .param("hold", event.payment().holdId().value())
                .param("price", event.payment().price().units())
                .param("at", Timestamp.from(at))
                .param("version", version)
                .param("position", position)
                .update();
    }

    void start(TaskStarted event, long version, long position) {
        change(
                event.taskId(),
                "status = 'RUNNING', started_at = :at",
                Map.of("at", Timestamp.from(event.startedAt())),
                version,
                position);
    }

    void complete(TaskCompleted event, long version, long position) {
        end(
                event.taskId(),
                TaskStatus.SUCCEEDED,
                "outputs = :outputs::json",
                Map.of("outputs", json.writeValueAsString(event.outputs())),
                event.completedAt(),
                version,
                position);
    }

    void fail(TaskFailed event, long version, long position) {
        end(
                event.taskId(),
                TaskStatus.FAILED,
                "outputs = :outputs::json, failure_cause = :cause, failure_detail = :detail",
                Map.of(
                        "outputs",
                        json.writeValueAsString(event.outputs()),
                        "cause",
                        event.cause().name(),
                        "detail",
                        event.detail()),
                event.failedAt(),
                version,
                position);
    }

    void cancel(TaskCancelled event, long version, long position) {
        end(
                event.taskId(),
                TaskStatus.CANCELLED,
                "outputs = :outputs::json, cancelled_by = :by",
                Map.of(
                        "outputs",
                        json.writeValueAsString(event.outputs()),
                        "by",
                        event.by().name()),
                event.cancelledAt(),
                version,
                position);
    }

    void clear() {
        db.sql("truncate task").update();
    }

    private void end(
            TaskId task,
            TaskStatus status,
            String assignments,
            Map<String, ?> values,
            Instant at,
            long version,
            long position) {
        var all = new HashMap<String, Object>(values);
        all.put("status", status.name());
        all.put("at", Timestamp.from(at));
        change(
                task,
                assignments + ", status = :status, ended_at = :at, ended_position = :position",
                all,
                version,
                position);
    }

    private void change(TaskId task, String assignments, Map<String, ?> values, long version, long position) {
        db.sql("update task set " + assignments + """
                        , version = :version, position = :position
                         where task_id = :task and version < :version
                        """)
                .params(values)
                .param("task", task.value())
                .param("version", version)
                .param("position", position)
                .update();
    }

    private static @Nullable String text(@Nullable TaskId task) {
        return task == null ? null : task.value();
    }
}

package dev.easel.query.tasks;

import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskSubmitted;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code task_step}: the plan of each task and how far it is. */
final class StepTable {

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    StepTable(JdbcClient db) {
        this.db = db;
    }

    void add(TaskSubmitted event, long version) {
        for (var step : event.plan()) {
            db.sql("""
                            insert into task_step (step_id, task_id, ordinal, name, type, provider,
                                                   provider_model, cost, status, version)
                            values (:step, :task, :ordinal, :name, :type, :provider, :model, :cost, 'QUEUED', :version)
                            on conflict (step_id) do nothing
                            """)
                    .param("step", step.stepId().value())
                    .param("task", event.taskId().value())
                    .param("ordinal", step.ordinal())
                    .param("name", step.name())
                    .param("type", step.type())
                    .param("provider", step.provider())
                    .param("model", step.providerModel())
                    .param("cost", step.price().units())
                    .param("version", version)
                    .update();
        }
    }

    void request(StepRequested event, long version, long position, Instant at) {
        db.sql("""
                        update task_step
                           set status = 'RUNNING', requested_at = :at, requested_position = :position,
                               version = :version
                         where step_id = :step and version < :version
                        """)
                .param("step", event.step().stepId().value())
                .param("at", Timestamp.from(at))
                .param("position", position)
                .param("version", version)
                .update();
    }

    /** Remembers whose call made something and how long it took; waiting times are guessed from it. */
    void note(AttemptReport report, long version) {
        if (report.outcome() != AttemptOutcome.SUCCEEDED) {
            return;
        }
        db.sql("""
                        update task_step
                           set worked_ms = :worked, worked_at = :ended, made_by = :provider, version = :version
                         where step_id = :step and version < :version
                        """)
                .param("step", report.stepId().value())
                .param(
                        "worked",
                        Duration.between(report.startedAt(), report.endedAt()).toMillis())
                .param("provider", report.provider())
                .param("ended", Timestamp.from(report.endedAt()))
                .param("version", version)
                .update();
    }

    void complete(StepCompleted event, long version, long position) {
        db.sql("""
                        update task_step
                           set status = 'SUCCEEDED', outputs = :outputs::json, ended_at = :at,
                               completed_position = :position, version = :version
                         where step_id = :step and version < :version
                        """)
                .param("step", event.stepId().value())
                .param("outputs", json.writeValueAsString(event.outputs()))
                .param("at", Timestamp.from(event.completedAt()))
                .param("position", position)
                .param("version", version)
                .update();
    }

    /** What was under way ends with its task, what had not begun never will. */
    void end(TaskId task, @Nullable StepId failed, Instant at, long version) {
        db.sql("""
                        update task_step
                           set status = case when step_id = :failed then 'FAILED' else 'CANCELLED' end,
                               ended_at = case when status = 'RUNNING' then :at else ended_at end, version = :version
                         where task_id = :task and status in ('QUEUED', 'RUNNING') and version < :version
                        """)
                .param("task", task.value())
                .param("failed", failed == null ? "" : failed.value())
                .param("at", Timestamp.from(at))
                .param("version", version)
                .update();
    }

    void clear() {
        db.sql("truncate task_step").update();
    }
}

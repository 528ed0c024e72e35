package dev.easel.query.catalog;

import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.query.platform.Keeps;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code tool_task}: what each tool was asked for and what came of it; tests do not count. Every column is written
 * once, with what its event says, so that a repeat writes the same.
 */
@ProcessingGroup(ToolUses.GROUP)
@Keeps("tool_task")
class ToolUses {

    static final String GROUP = "catalog.usage";

    private final JdbcClient db;

    ToolUses(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(TaskSubmitted event, @Timestamp Instant at) {
        var tool = event.tool().toolId();
        if (tool == null || event.request().test()) {
            return; // a job has a model
        }
        db.sql("""
                        insert into tool_task (task_id, tool_id, submitted_at) values (:task, :tool, :at)
                        on conflict do nothing
                        """)
                .param("task", event.taskId().value())
                .param("tool", tool.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(TaskStarted event) {
        db.sql("update tool_task set started_at = :at where task_id = :task")
                .param("at", event.startedAt().atOffset(ZoneOffset.UTC))
                .param("task", event.taskId().value())
                .update();
    }

    @EventHandler
    void on(TaskCompleted event) {
        end(event.taskId(), "COMPLETED", event.completedAt());
    }

    @EventHandler
    void on(TaskFailed event) {
        end(event.taskId(), "FAILED", event.failedAt());
    }

    @EventHandler
    void on(TaskCancelled event) {
        end(event.taskId(), "CANCELLED", event.cancelledAt());
    }

    @EventHandler
    void on(HoldCaptured event) {
        db.sql("update tool_task set captured = :captured where task_id = :task")
                .param("captured", event.captured().total().units())
                .param("task", event.taskId().value())
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("truncate tool_task").update();
    }

    private void end(TaskId task, String outcome, Instant at) {
        db.sql("update tool_task set outcome = :outcome, ended_at = :at where task_id = :task")
                .param("outcome", outcome)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("task", task.value())
                .update();
    }
}

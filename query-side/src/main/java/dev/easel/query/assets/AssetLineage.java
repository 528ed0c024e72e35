package dev.easel.query.assets;

import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.query.platform.Keeps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code asset_task}: which files a task worked on and which it delivered. */
@ProcessingGroup(AssetLineage.GROUP)
@Keeps("asset_task")
class AssetLineage {

    static final String GROUP = "assets.lineage";

    /** What a storage key looks like; a prompt does not. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+");

    private final JdbcClient db;

    AssetLineage(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(TaskSubmitted event, @SequenceNumber long version, @Timestamp Instant at) {
        var request = event.request();
        var parent = request.parentTaskId();
        var files = request.inputs().values().stream()
                .filter(KEY.asMatchPredicate())
                .sorted()
                .toArray(String[]::new);
        db.sql("""
                        insert into asset_task (task_id, tenant, subject, tool_slug, parent_task_id, status,
                                                worked_on, delivered, created_at, version)
                        values (:id, :tenant, :subject, :slug, :parent, :status, :files, '{}', :at, :version)
                        on conflict do nothing
                        """)
                .param("id", event.taskId().value())
                .param("tenant", event.owner().tenant())
                .param("subject", event.owner().subject())
                .param("slug", event.tool().slug())
                .param("parent", parent == null ? null : parent.value())
                .param("status", TaskStatus.QUEUED.name())
                .param("files", files)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(TaskStarted event, @SequenceNumber long version) {
        change(event.taskId(), TaskStatus.RUNNING, List.of(), version);
    }

    @EventHandler
    void on(TaskCompleted event, @SequenceNumber long version) {
        change(event.taskId(), TaskStatus.SUCCEEDED, event.outputs(), version);
    }

    @EventHandler
    void on(TaskFailed event, @SequenceNumber long version) {
        change(event.taskId(), TaskStatus.FAILED, event.outputs(), version);
    }

    @EventHandler
    void on(TaskCancelled event, @SequenceNumber long version) {
        change(event.taskId(), TaskStatus.CANCELLED, event.outputs(), version);
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table asset_task").update();
    }

    private void change(TaskId task, TaskStatus status, List<Output> outputs, long version) {
        var delivered =
                outputs.stream().sorted(Comparator.comparingInt(Output::index)).toList();
        db.sql("""
                        update asset_task
                           set status = :status, delivered = :delivered, thumbnail_key = :thumbnail, version = :version
                         where task_id = :id and version < :version
                        """)
                .param("status", status.name())
                .param("delivered", delivered.stream().map(Output::storageKey).toArray(String[]::new))
                .param(
                        "thumbnail",
                        delivered.isEmpty() ? null : delivered.getFirst().thumbnailKey())
                .param("id", task.value())
                .param("version", version)
                .update();
    }
}

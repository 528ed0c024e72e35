package dev.easel.query.tasks;

import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.OutputKept;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolTypeDefined;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what tasks show of other things: the types of tools, and which outputs were saved to the assets. */
final class TaskSurroundings {

    private final JdbcClient db;

    TaskSurroundings(JdbcClient db) {
        this.db = db;
    }

    void keep(OutputKept event, long version) {
        db.sql("""
                        insert into task_output_kept (asset_id, task_id, output_index, deleted, version)
                        values (:asset, :task, :index, false, :version)
                        on conflict (asset_id) do update set deleted = false, version = excluded.version
                         where task_output_kept.version < excluded.version
                        """)
                .param("asset", event.assetId().value())
                .param("task", event.taskId().value())
                .param("index", event.outputIndex())
                .param("version", version)
                .update();
    }

    /** Most assets are no outputs of tasks: then there is nothing to forget. */
    void forget(AssetDeleted event, long version) {
        db.sql("""
                        update task_output_kept set deleted = true, version = :version
                         where asset_id = :asset and version < :version
                        """)
                .param("asset", event.assetId().value())
                .param("version", version)
                .update();
    }

    void define(ToolDefined event, long version) {
        db.sql("""
                        insert into task_tool (tool_id, tool_type_id, version)
                        values (:tool, :type, :version)
                        on conflict (tool_id) do update
                           set tool_type_id = excluded.tool_type_id, version = excluded.version
                         where task_tool.version < excluded.version
                        """)
                .param("tool", event.toolId().value())
                .param("type", event.definition().toolTypeId().value())
                .param("version", version)
                .update();
    }

    void define(ToolTypeDefined event, long version) {
        db.sql("""
                        insert into task_tool_type (tool_type_id, name, version)
                        values (:type, :name, :version)
                        on conflict (tool_type_id) do update set name = excluded.name, version = excluded.version
                         where task_tool_type.version < excluded.version
                        """)
                .param("type", event.toolTypeId().value())
                .param("name", event.name())
                .param("version", version)
                .update();
    }

    void clear() {
        db.sql("truncate task_output_kept, task_tool, task_tool_type").update();
    }
}

package dev.easel.query.tasks;

import dev.easel.api.Owner;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the board as values. */
final class TaskMapper implements RowMapper<TaskView> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> INPUTS = new TypeReference<>() {};
    private static final TypeReference<List<Output>> OUTPUTS = new TypeReference<>() {};

    @Override
    public TaskView mapRow(ResultSet row, int number) throws SQLException {
        var hold = hold(row);
        var position = Math.max(
                row.getLong("position"),
                hold.positions().isEmpty() ? -1 : hold.positions().getLast());
        return new TaskView(
                row.getString("task_id"),
                new Owner(row.getString("tenant"), row.getString("subject")),
                TaskSource.valueOf(row.getString("source")),
                row.getString("tool_slug"),
                row.getString("type_name"),
                TaskStatus.valueOf(row.getString("shown_status")),
                new TaskView.Asked(
                        JSON.readValue(row.getString("inputs"), INPUTS),
                        row.getString("parent_task_id"),
                        row.getString("retry_of"),
                        row.getBoolean("test")),
                List.of(),
                hold,
                row.getTimestamp("created_at").toInstant(),
                instant(row, "begun_at"),
                end(row),
                position);
    }

    static TaskView.Step step(ResultSet row) throws SQLException {
        return new TaskView.Step(
                row.getString("step_id"),
                row.getInt("ordinal"),
                row.getString("name"),
                row.getString("type"),
                row.getString("provider"),
                row.getString("provider_model"),
                row.getString("made_by"),
                row.getLong("cost"),
                TaskStatus.valueOf(row.getString("status")),
                JSON.readValue(row.getString("outputs"), OUTPUTS),
                instant(row, "requested_at"),
                instant(row, "ended_at"),
                number(row, "requested_position"),
                number(row, "completed_position"));
    }

    /** A task is submitted under a hold that was placed before; should it be unknown here, the price is held. */
    private static TaskView.Hold hold(ResultSet row) throws SQLException {
        var id = row.getString("hold_id");
        var state = row.getString("hold_state");
        if (state == null) {
            return new TaskView.Hold(id, "", "HELD", row.getLong("price"), 0, 0, List.of());
        }
        return new TaskView.Hold(
                id,
                row.getString("ledger_id"),
                state,
                row.getLong("amount"),
                row.getLong("captured"),
                row.getLong("released"),
                List.of((Long[]) row.getArray("positions").getArray()));
    }

    private static TaskView.@Nullable End end(ResultSet row) throws SQLException {
        var at = instant(row, "ended_at");
        if (at == null) {
            return null;
        }
        var cause = row.getString("failure_cause");
        var by = row.getString("cancelled_by");
        return new TaskView.End(
                JSON.readValue(row.getString("outputs"), OUTPUTS),
                Map.of(),
                cause == null ? null : FailureCause.valueOf(cause),
                row.getString("failure_detail"),
                by == null ? null : CancelledBy.valueOf(by),
                at,
                row.getLong("ended_position"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}

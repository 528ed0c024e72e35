package dev.easel.saga.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.engine.WireSerializer;
import dev.easel.saga.providers.Attempt.Ending;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads attempts from rows, and writes their JSON as events are written. */
final class AttemptMapper implements RowMapper<Attempt> {

    private static final TypeReference<List<Output>> OUTPUTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TRAIL = new TypeReference<>() {};

    private final ObjectMapper json = WireSerializer.mapper();

    @Override
    public Attempt mapRow(ResultSet row, int number) throws SQLException {
        try {
            return new Attempt(
                    new AttemptId(row.getString("attempt_id")),
                    json.readValue(row.getString("step_order"), StepRequested.class),
                    row.getInt("attempt_no"),
                    row.getInt("route_no"),
                    AttemptState.valueOf(row.getString("state")),
                    row.getString("provider_task_id"),
                    row.getLong("fence"),
                    row.getInt("looks"),
                    json.readValue(row.getString("trail"), TRAIL),
                    ending(row));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Ending ending(ResultSet row) throws SQLException, JsonProcessingException {
        var endedAt = instant(row.getTimestamp("ended_at"));
        if (endedAt == null) {
            return null;
        }
        var startedAt = instant(row.getTimestamp("started_at"));
        var cause = row.getString("failure_cause");
        return new Ending(
                startedAt == null ? endedAt : startedAt,
                endedAt,
                json.readValue(row.getString("outputs"), OUTPUTS),
                row.getLong("cost_micros"),
                row.getBoolean("retryable"),
                cause == null ? null : FailureCause.valueOf(cause),
                row.getString("detail"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package dev.easel.engine.stock;

import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log from the tables that the stock engine writes. */
final class JdbcEventLog implements EventLog {

    private static final String FIELDS = """
            select global_index, event_identifier, type, aggregate_identifier, sequence_number, payload_type,
                   payload_revision, time_stamp, payload, meta_data
              from engine.domain_event_entry
            """;

    private final JdbcClient db;

    JdbcEventLog(JdbcClient db) {
        this.db = db;
    }

    @Override
    public long head() {
        return db.sql("select coalesce(max(global_index), -1) from engine.domain_event_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public List<LoggedEvent> ofAggregate(String aggregateId) {
        return db.sql(FIELDS + " where aggregate_identifier = :id order by sequence_number")
                .param("id", aggregateId)
                .query((row, _) -> event(row))
                .list();
    }

    @Override
    public List<LoggedEvent> ofAggregateBefore(String aggregateId, long sequence, int limit) {
        return db.sql(FIELDS + """
                         where aggregate_identifier = :id and sequence_number < :sequence
                         order by sequence_number desc limit :limit
                        """)
                .param("id", aggregateId)
                .param("sequence", sequence)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    @Override
    public List<LoggedEvent> after(long position, int limit) {
        return db.sql(FIELDS + " where global_index > :position order by global_index limit :limit")
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                Objects.requireNonNullElse(row.getString("type"), ""),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                Objects.requireNonNullElse(row.getString("payload_revision"), ""),
                Instant.parse(row.getString("time_stamp")),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8),
                new String(row.getBytes("meta_data"), StandardCharsets.UTF_8));
    }
}

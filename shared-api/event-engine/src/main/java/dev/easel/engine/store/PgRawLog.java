package dev.easel.engine.store;

import dev.easel.engine.RawEvent;
import dev.easel.engine.RawLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Joins each row with its names: who changes a name changes every event that bears it. */
final class PgRawLog implements RawLog {

    private final DataSource dataSource;

    PgRawLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public long written() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select pos from engine.log_head where shard = 0");
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("engine.log_head has no row: the schema is not complete");
            }
            return row.getLong(1);
        } catch (SQLException e) {
            throw EventTable.failure("could not read the head of the log", e);
        }
    }

    @Override
    public List<RawEvent> after(long position, int limit) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select event.global_index, event.event_id::text, coalesce(aggregate.name, ''),
                               event.aggregate_id, event.seq, coalesce(type.name, ''), coalesce(type.revision, ''),
                               event.at_micros, event.payload, event.meta
                          from engine.event
                          left join engine.event_type type on type.id = event.type_id
                          left join engine.event_type aggregate on aggregate.id = event.aggregate_type
                         where event.global_index > ?
                         order by event.global_index
                         limit ?
                        """)) {
            select.setLong(1, position);
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                return events(rows);
            }
        } catch (SQLException e) {
            throw EventTable.failure("could not read the log", e);
        }
    }

    private static List<RawEvent> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<RawEvent>();
        while (rows.next()) {
            events.add(new RawEvent(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getLong(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getLong(8),
                    rows.getBytes(9),
                    rows.getBytes(10)));
        }
        return events;
    }
}

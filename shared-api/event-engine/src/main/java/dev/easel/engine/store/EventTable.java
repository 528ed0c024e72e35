package dev.easel.engine.store;

import dev.easel.engine.EngineUnavailable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads {@code engine.event}. Every question is a keyset read of its own; the log has no gap, so pages meet exactly. */
final class EventTable {

    private static final String FIELDS = """
            select global_index, aggregate_id, seq, aggregate_type, type_id, event_id, at_micros, payload, meta
              from engine.event
            """;

    private final DataSource dataSource;
    private final EventNames names;

    EventTable(DataSource dataSource, EventNames names) {
        this.dataSource = dataSource;
        this.names = names;
    }

    /** Position of the last event; -1 when there is none. */
    long head() {
        return ask("select pos from engine.log_head where shard = 0", _ -> {}, EventTable::number);
    }

    /** Position of the last event before a time, in microseconds since 1970; -1 when there is none. */
    long positionBefore(long micros) {
        return ask(
                "select coalesce(min(global_index), (select pos + 1 from engine.log_head where shard = 0)) - 1 "
                        + "from engine.event where at_micros >= ?",
                select -> select.setLong(1, micros),
                EventTable::number);
    }

    /** At most {@code limit} events after a position, oldest first. */
    List<StoredEvent> after(long position, int limit) {
        return ask(
                FIELDS + " where global_index > ? order by global_index limit ?",
                select -> {
                    select.setLong(1, position);
                    select.setInt(2, limit);
                },
                this::events);
    }

    /** At most {@code limit} events up to a bound, oldest first, without those of some names. */
    List<StoredEvent> between(long after, long upTo, Collection<String> without, int limit) {
        return ask(
                FIELDS + """
                         where global_index > ? and global_index <= ?
                           and type_id <> all (array(select id from engine.event_type where name = any (?)))
                         order by global_index limit ?
                        """,
                select -> {
                    select.setLong(1, after);
                    select.setLong(2, upTo);
                    select.setArray(3, select.getConnection().createArrayOf("text", without.toArray()));
                    select.setInt(4, limit);
                },
                this::events);
    }

    /** Every event of an aggregate from a sequence number on, oldest first. */
    List<StoredEvent> ofAggregate(String aggregateId, long fromSeq) {
        return ask(
                FIELDS + " where aggregate_id = ? and seq >= ? order by seq",
                select -> {
                    select.setString(1, aggregateId);
                    select.setLong(2, fromSeq);
                },
                this::events);
    }

    List<StoredEvent> ofAggregateBefore(String aggregateId, long seq, int limit) {
        return ask(
                FIELDS + " where aggregate_id = ? and seq < ? order by seq desc limit ?",
                select -> {
                    select.setString(1, aggregateId);
                    select.setLong(2, seq);
                    select.setInt(3, limit);
                },
                this::events);
    }

    /** Every event of these aggregates after the sequence number that is known of each, oldest first of each. */
    List<StoredEvent> ofAggregates(Map<String, Long> known) {
        return ask(
                """
                select later.* from unnest(?, ?) as known (id, seq)
                 cross join lateral (
                """ + FIELDS + """
                         where event.aggregate_id = known.id and event.seq > known.seq order by event.seq) later
                """,
                select -> {
                    var ids = known.keySet().toArray();
                    var connection = select.getConnection();
                    select.setArray(1, connection.createArrayOf("text", ids));
                    select.setArray(
                            2, connection.createArrayOf("bigint", known.values().toArray()));
                },
                this::events);
    }

    /** The events in a part of an aggregate's history whose payloads have these bytes in them, oldest first. */
    List<StoredEvent> holding(byte[] text, String aggregateId, long fromSeq, long toSeq) {
        return ask(
                FIELDS + " where aggregate_id = ? and seq between ? and ? and position(? in payload) > 0 order by seq",
                select -> {
                    select.setString(1, aggregateId);
                    select.setLong(2, fromSeq);
                    select.setLong(3, toSeq);
                    select.setBytes(4, text);
                },
                this::events);
    }

    /** The last sequence number of an aggregate; -1 when it has no event. */
    long lastSeq(String aggregateId) {
        return ask(
                "select coalesce(max(seq), -1) from engine.event where aggregate_id = ?",
                select -> select.setString(1, aggregateId),
                EventTable::number);
    }

    private List<StoredEvent> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        while (rows.next()) {
            events.add(new StoredEvent(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getLong(3),
                    names.name(rows.getShort(4)).name(),
                    names.name(rows.getShort(5)),
                    rows.getString(6),
                    rows.getLong(7),
                    rows.getBytes(8),
                    rows.getBytes(9)));
        }
        return events;
    }

    private <T> T ask(String sql, Binder binder, Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            binder.bind(select);
            try (var rows = select.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw failure("could not read the log", e);
        }
    }

    /** What Axon's users are told of a failed question. */
    static RuntimeException failure(String what, SQLException cause) {
        return EngineUnavailable.isAway(cause) || cause instanceof SQLTransientConnectionException
                ? new EngineUnavailable(what + ": the database is away", cause)
                : new EventStoreException(what + ": " + cause.getMessage(), cause);
    }

    private static long number(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new SQLException("engine.log_head has no row: the schema is not complete");
        }
        return rows.getLong(1);
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}

package dev.easel.engine.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a group of events by one statement that is its own transaction: it takes the head of the log, gives positions,
 * inserts, and commits, with no round trip while the head is held. A paused or killed writer can stall nobody.
 */
final class GroupStatement implements AutoCloseable {

    private static final String SQL = """
            with head as (
                update engine.log_head set pos = pos + ? where shard = 0 returning pos - ? as base
            ), written as (
                insert into engine.event (global_index, aggregate_id, seq, aggregate_type, type_id, event_id,
                                          at_micros, payload, meta)
                select head.base + new.ord, new.aggregate_id, new.seq, new.aggregate_type, new.type_id, new.event_id,
                       new.at_micros, new.payload, new.meta
                  from head,
                       unnest(?::text[], ?::int8[], ?::int2[], ?::int2[], ?::uuid[], ?::int8[], ?::bytea[], ?::bytea[])
                           with ordinality as new (aggregate_id, seq, aggregate_type, type_id, event_id, at_micros,
                                                   payload, meta, ord)
            )
            select base from head
            """;

    private final Connection connection;
    private final PreparedStatement statement;

    /** @param connection in autocommit, and used for nothing else */
    GroupStatement(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SQL);
    }

    /**
     * Writes all of the group or nothing.
     *
     * @return the position of its first event
     */
    long write(List<EventRow> rows) throws SQLException {
        var size = rows.size();
        statement.setLong(1, size);
        statement.setLong(2, size);
        statement.setArray(
                3, array("text", rows.stream().map(row -> row.message().getAggregateIdentifier())));
        statement.setArray(
                4,
                numbers(rows.stream()
                        .mapToLong(row -> row.message().getSequenceNumber())
                        .toArray()));
        statement.setArray(5, array("int2", rows.stream().map(EventRow::aggregateType)));
        statement.setArray(6, array("int2", rows.stream().map(EventRow::typeId)));
        statement.setArray(
                7, array("text", rows.stream().map(row -> row.eventId().toString())));
        statement.setArray(
                8, numbers(rows.stream().mapToLong(EventRow::atMicros).toArray()));
        statement.setArray(9, bytes(rows.stream().map(EventRow::payload).toArray(byte[][]::new)));
        statement.setArray(10, bytes(rows.stream().map(EventRow::meta).toArray(byte[][]::new)));
        try (var result = statement.executeQuery()) {
            if (!result.next()) {
                throw new SQLException("engine.log_head has no row: the schema is not complete");
            }
            return result.getLong(1) + 1;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private Array array(String type, java.util.stream.Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private Array numbers(long[] values) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("int8", values);
    }

    private Array bytes(byte[][] values) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).createArrayOf("bytea", values);
    }
}

package dev.easel.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

/** Keeps the latest snapshot of each aggregate; an older one never replaces it. */
final class SnapshotTable {

    private final DataSource dataSource;

    SnapshotTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        var payload = snapshot.serializePayload(serializer, byte[].class);
        var meta = snapshot.serializeMetaData(serializer, byte[].class);
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into engine.snapshot (aggregate_id, seq, aggregate_type, event_id, payload_type, revision,
                                                     at_micros, payload, meta)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (aggregate_id) do update
                           set seq = excluded.seq, aggregate_type = excluded.aggregate_type,
                               event_id = excluded.event_id, payload_type = excluded.payload_type,
                               revision = excluded.revision, at_micros = excluded.at_micros,
                               payload = excluded.payload, meta = excluded.meta
                         where engine.snapshot.seq <= excluded.seq
                        """)) {
            upsert.setString(1, snapshot.getAggregateIdentifier());
            upsert.setLong(2, snapshot.getSequenceNumber());
            upsert.setString(3, snapshot.getType());
            upsert.setString(4, snapshot.getIdentifier());
            upsert.setString(5, payload.getType().getName());
            upsert.setString(6, payload.getType().getRevision());
            upsert.setLong(7, StoredEvent.micros(snapshot.getTimestamp()));
            upsert.setBytes(8, payload.getData());
            upsert.setBytes(9, meta.getData());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw EventTable.failure("could not store a snapshot of " + snapshot.getAggregateIdentifier(), e);
        }
    }

    /** The latest snapshots of these aggregates, by id; nothing for those that have none. */
    Map<String, StoredEvent> find(Collection<String> aggregateIds) {
        var found = new HashMap<String, StoredEvent>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select aggregate_id, seq, aggregate_type, event_id, payload_type, revision, at_micros, payload, meta
                          from engine.snapshot
                         where aggregate_id = any (?)
                        """)) {
            select.setArray(1, connection.createArrayOf("text", aggregateIds.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), snapshot(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw EventTable.failure("could not read snapshots of " + aggregateIds, e);
        }
    }

    private static StoredEvent snapshot(ResultSet row) throws SQLException {
        return new StoredEvent(
                -1,
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                new EventNames.Name(row.getString(5), row.getString(6)),
                row.getString(4),
                row.getLong(7),
                row.getBytes(8),
                row.getBytes(9));
    }
}

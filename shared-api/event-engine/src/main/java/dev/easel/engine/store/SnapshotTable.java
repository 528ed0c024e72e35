package dev.easel.engine.store;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
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
            throw new EventStoreException("could not store a snapshot of " + snapshot.getAggregateIdentifier(), e);
        }
    }

    Optional<DomainEventData<byte[]>> find(String aggregateId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select seq, aggregate_type, event_id, payload_type, revision, at_micros, payload, meta
                          from engine.snapshot
                         where aggregate_id = ?
                        """)) {
            select.setString(1, aggregateId);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new StoredEvent(
                        -1,
                        aggregateId,
                        row.getLong(1),
                        row.getString(2),
                        new EventNames.Name(row.getString(4), row.getString(5)),
                        row.getString(3),
                        row.getLong(6),
                        row.getBytes(7),
                        row.getBytes(8)));
            }
        } catch (SQLException e) {
            throw new EventStoreException("could not read the snapshot of " + aggregateId, e);
        }
    }
}

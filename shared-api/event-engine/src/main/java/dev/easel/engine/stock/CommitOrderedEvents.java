package dev.easel.engine.stock;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's stock JDBC engine, made gap-free for readers: an advisory lock is held from before the first index is drawn
 * until the commit, so indexes become visible in order and no reader can step over one (reliability.md 2.1, D2).
 */
final class CommitOrderedEvents extends JdbcEventStorageEngine {

    private static final long APPEND_LOCK = 0x6561_7365_6cL;

    private final TransactionManager transactions;

    CommitOrderedEvents(JdbcEventStorageEngine.Builder builder, TransactionManager transactions) {
        super(builder);
        this.transactions = transactions;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        transactions.executeInTransaction(() -> {
            takeTurn();
            super.appendEvents(events, serializer);
        });
    }

    private void takeTurn() {
        try (var connection = getConnection();
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(" + APPEND_LOCK + ")")) {
            lock.execute();
        } catch (SQLException e) {
            throw new EventStoreException("could not take the turn to append", e);
        }
    }
}

package dev.easel.engine.store;

import dev.easel.engine.EngineUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The one connection that a process appends with. When it breaks in the middle, what became of the group is found out:
 * first its server process is ended for certain, then the log is asked.
 */
final class WriterConnection implements AutoCloseable {

    private static final Duration BACKEND_END = Duration.ofSeconds(5);
    private static final String SETTINGS =
            "set statement_timeout = '10s'; set lock_timeout = '8s'; set synchronous_commit = on";

    private final DataSource dataSource;
    private @Nullable Connection connection;
    private @Nullable GroupStatement statement;
    private int backend;

    WriterConnection(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @return position of the first event */
    long write(List<EventRow> rows) throws SQLException {
        return open().write(rows);
    }

    /** Whether the failure leaves open what became of the statement. */
    boolean isBroken(SQLException failure) {
        return EngineUnavailable.isAway(failure) || !isAlive();
    }

    /**
     * Says what became of a group after the connection broke.
     *
     * @return position of its first event, or null when it was not written and never will be
     * @throws SQLException while the database cannot be asked; ask again
     */
    @Nullable
    Long findAfterBreak(EventRow first) throws SQLException {
        abandon();
        try (var asking = dataSource.getConnection()) {
            asking.setAutoCommit(true);
            endBackend(asking);
            try (var select = asking.prepareStatement(
                    "select global_index from engine.event where aggregate_id = ? and seq = ? and event_id = ?::uuid")) {
                select.setString(1, first.message().getAggregateIdentifier());
                select.setLong(2, first.message().getSequenceNumber());
                select.setString(3, first.eventId().toString());
                try (var row = select.executeQuery()) {
                    return row.next() ? Long.valueOf(row.getLong(1)) : null;
                }
            }
        }
    }

    /** Gives the connection up; the next write opens a new one. */
    void abandon() {
        var abandoned = connection;
        connection = null;
        statement = null;
        if (abandoned != null) {
            try {
                abandoned.abort(Runnable::run);
            } catch (SQLException e) {
                return; // it is broken: there is nothing left to give back
            }
        }
    }

    @Override
    public void close() {
        var closing = connection;
        connection = null;
        statement = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (SQLException e) {
                return; // the process ends, the server notices
            }
        }
    }

    private GroupStatement open() throws SQLException {
        var ready = statement;
        if (ready != null) {
            return ready;
        }
        var opened = dataSource.getConnection();
        connection = opened;
        opened.setAutoCommit(true);
        try (var settings = opened.createStatement()) {
            settings.execute(SETTINGS);
        }
        backend = opened.unwrap(PGConnection.class).getBackendPID();
        opened.unwrap(PGConnection.class).setPrepareThreshold(1);
        ready = new GroupStatement(opened);
        statement = ready;
        return ready;
    }

    /** A statement of ours may still be under way on the server although the line is dead. */
    private void endBackend(Connection asking) throws SQLException {
        var deadline = System.nanoTime() + BACKEND_END.toNanos();
        try (var end = asking.prepareStatement("""
                select pg_terminate_backend(pid, 1000)
                  from pg_stat_activity
                 where pid = ? and pid <> pg_backend_pid() and query like '%engine.log_head%'
                """)) {
            end.setInt(1, backend);
            while (true) {
                try (var row = end.executeQuery()) {
                    if (!row.next()) {
                        return; // gone
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new SQLException("the server process " + backend + " does not end", "08000");
                }
            }
        }
    }

    private boolean isAlive() {
        var asked = connection;
        try {
            return asked != null && asked.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}

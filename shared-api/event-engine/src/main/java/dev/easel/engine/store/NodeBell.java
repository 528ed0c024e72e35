package dev.easel.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that the log has grown, and hears it from them: PostgreSQL's NOTIFY, sent at most once in a few
 * milliseconds and only while another process reads; a slow look at the head finds what a lost message would have told.
 */
final class NodeBell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeBell.class);
    private static final String CHANNEL = "easel_log";
    private static final int LOOK_MILLIS = 250;
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(2);
    private static final Duration SEEN_EVERY = Duration.ofSeconds(2);
    private static final Duration AFTER_A_FAULT = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final EventTail tail;
    private final String node = UUID.randomUUID().toString();
    private final Semaphore grown = new Semaphore(0);
    private volatile boolean othersRead;
    private volatile boolean open = true;

    NodeBell(DataSource dataSource, EventTail tail) {
        this.dataSource = dataSource;
        this.tail = tail;
        tail.onOwnCommit(this::ring);
        Thread.ofVirtual().name("easel-log-listen").start(() -> repeat(this::listen));
        Thread.ofVirtual().name("easel-log-notify").start(() -> repeat(this::notifyOthers));
    }

    @Override
    public void close() {
        open = false;
        grown.release();
    }

    private void ring() {
        if (othersRead) {
            grown.release();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
        }
        var line = connection.unwrap(PGConnection.class);
        var lastSeen = 0L;
        try {
            while (open) {
                if (System.nanoTime() - lastSeen > SEEN_EVERY.toNanos() || lastSeen == 0) {
                    beSeen(connection);
                    lastSeen = System.nanoTime();
                }
                line.getNotifications(LOOK_MILLIS);
                tail.lookForForeign();
            }
        } finally {
            try (var leave = connection.createStatement()) {
                leave.execute("unlisten *"); // the connection goes back to its pool
                leave.execute("delete from engine.reader_node where node_id = '" + node + "'");
            }
        }
    }

    private void notifyOthers(Connection connection) throws SQLException, InterruptedException {
        try (var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            while (open) {
                grown.acquire();
                grown.drainPermits();
                if (open && othersRead) {
                    notify.execute();
                    TimeUnit.NANOSECONDS.sleep(AT_MOST_EVERY.toNanos());
                }
            }
        }
    }

    private void beSeen(Connection connection) throws SQLException {
        try (var seen = connection.prepareStatement("""
                insert into engine.reader_node (node_id, seen_at) values (?, now())
                on conflict (node_id) do update set seen_at = excluded.seen_at
                """);
                var gone = connection.prepareStatement(
                        "delete from engine.reader_node where seen_at < now() - interval '1 minute'");
                var others = connection.prepareStatement(
                        "select exists (select 1 from engine.reader_node where node_id <> ? and seen_at > now() - interval '10 seconds')")) {
            seen.setString(1, node);
            seen.executeUpdate();
            gone.executeUpdate();
            others.setString(1, node);
            try (var row = others.executeQuery()) {
                row.next();
                othersRead = row.getBoolean(1);
            }
        }
    }

    private void repeat(Work work) {
        while (open) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                work.with(connection);
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | EventStoreException e) {
                LOG.debug("the log's bell is silent for a moment: {}", e.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(AFTER_A_FAULT.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Connection connection) throws SQLException, InterruptedException;
    }
}

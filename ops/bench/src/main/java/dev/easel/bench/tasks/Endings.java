package dev.easel.bench.tasks;

import dev.easel.bench.bounds.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Watches {@code query.task} and tells who waits for a task that the row says it has ended. */
final class Endings implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final Database database;
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final Thread watch;
    private volatile boolean open = true;

    Endings(Database database) {
        this.database = database;
        this.watch = Thread.ofPlatform().name("bench-endings").start(this::watch);
    }

    /** Completes with the status that the row shows in the end. */
    CompletableFuture<String> of(String task) {
        return waiting.computeIfAbsent(task, _ -> new CompletableFuture<>());
    }

    @Override
    public void close() {
        open = false;
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try (var connection = database.connect();
                var select = connection.prepareStatement(
                        "select task_id, status from query.task where task_id = any (?) and ended_at is not null")) {
            while (open) {
                if (!waiting.isEmpty()) {
                    select.setArray(
                            1, connection.createArrayOf("text", waiting.keySet().toArray()));
                    tell(select);
                }
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (SQLException e) {
            waiting.values().forEach(it -> it.completeExceptionally(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var ended = waiting.remove(rows.getString(1));
                if (ended != null) {
                    ended.complete(rows.getString(2));
                }
            }
        }
    }
}

package dev.easel.engine.store;

import dev.easel.engine.EngineUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: whoever wants to append queues up; one thread writes everything that waits as one group and one commit.
 * Alone a writer waits for nobody; under load groups grow by themselves. A request is answered only when it is durable,
 * or certainly not written.
 */
final class GroupWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int WAITING_AT_MOST = 4096;
    private static final int GROUP_EVENTS = 512;
    private static final int GROUP_BYTES = 1 << 20;
    private static final Duration ASK_AGAIN = Duration.ofMillis(200);
    private static final long DRAIN_MILLIS = 100;
    private static final String UNIQUE_VIOLATION = "23505";

    private final BlockingQueue<Append> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final WriterConnection connection;
    private final EventTail tail;
    private final Thread thread;
    private volatile boolean open = true;
    private @Nullable Append heldOver;

    GroupWriter(WriterConnection connection, EventTail tail) {
        this.connection = connection;
        this.tail = tail;
        this.thread = Thread.ofPlatform().name("easel-append").daemon().start(this::work);
    }

    /** Waits in line; refuses at once when the line is full. */
    void enqueue(Append append) {
        if (!open) {
            throw new EngineUnavailable("the engine is closing: nothing was recorded");
        }
        if (!waiting.offer(append)) {
            throw new EngineUnavailable("more than " + WAITING_AT_MOST + " appends are waiting: nothing was recorded");
        }
    }

    /** How many requests wait. */
    int backlog() {
        return waiting.size();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private void work() {
        var group = new ArrayList<Append>();
        while (true) {
            try {
                if (!nextGroup(group)) {
                    return;
                }
                write(group);
            } catch (InterruptedException e) {
                fail(group, e);
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("an append failed for a reason that nobody foresaw", e);
                fail(group, e);
            } finally {
                group.clear();
            }
        }
    }

    /** @return false once the engine is closed and nobody waits */
    private boolean nextGroup(List<Append> group) throws InterruptedException {
        var first = heldOver;
        heldOver = null;
        while (first == null) {
            first = waiting.poll(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null && !open) {
                return false;
            }
        }
        var events = 0;
        var bytes = 0;
        for (var next = first; next != null; next = waiting.poll()) {
            events += next.rows().size();
            bytes += next.rows().stream().mapToInt(row -> row.payload().length).sum();
            if (!group.isEmpty() && (events > GROUP_EVENTS || bytes > GROUP_BYTES)) {
                heldOver = next;
                return true;
            }
            group.add(next);
        }
        return true;
    }

    private void write(List<Append> group) throws InterruptedException {
        try {
            settle(group, connection.write(rows(group)));
        } catch (SQLException failure) {
            if (connection.isBroken(failure)) {
                resolve(group, failure);
            } else if (group.size() == 1) {
                group.getFirst().done().completeExceptionally(refusal(group.getFirst(), failure));
            } else {
                for (var append : group) {
                    write(List.of(append)); // only the one that is stale or malformed is to fail
                }
            }
        }
    }

    /** The line broke: nobody is answered before it is known what became of the group. */
    private void resolve(List<Append> group, SQLException failure) throws InterruptedException {
        LOG.warn("the line to the database broke during an append: {}", failure.getMessage());
        while (true) {
            try {
                var found = connection.findAfterBreak(group.getFirst().first());
                if (found == null) {
                    fail(group, new EngineUnavailable("the database went away: nothing was recorded", failure));
                } else {
                    settle(group, found);
                }
                return;
            } catch (SQLException stillAway) {
                if (!open) {
                    fail(group, new EngineUnavailable("the database went away, and the engine closes", stillAway));
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(ASK_AGAIN.toMillis());
            }
        }
    }

    /** Answered last: whoever reads his position afterwards finds the tail at least there. */
    private void settle(List<Append> group, long position) {
        tail.written(position, rows(group));
        group.forEach(append -> append.done().complete(null));
    }

    private static RuntimeException refusal(Append append, SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState())
                ? Conflicts.of(append.first().message(), failure)
                : new EventStoreException("could not append: " + failure.getMessage(), failure);
    }

    private static void fail(List<Append> group, Throwable failure) {
        group.forEach(append -> append.done().completeExceptionally(failure));
    }

    private static List<EventRow> rows(List<Append> group) {
        if (group.size() == 1) {
            return group.getFirst().rows();
        }
        return group.stream().flatMap(append -> append.rows().stream()).toList();
    }
}

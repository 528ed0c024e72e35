package dev.easel.bench.live;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A stream with all its clients, as their process tells of them. */
final class Stream {

    private final int clients;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private volatile CompletableFuture<Count> counted = new CompletableFuture<>();

    Stream(int clients) {
        this.clients = clients;
    }

    int clients() {
        return clients;
    }

    /** Completes once every client has its first message. */
    CompletableFuture<Boolean> opened() {
        return opened;
    }

    /** Forgets the last count; completes with the next. */
    CompletableFuture<Count> nextCount() {
        counted = new CompletableFuture<>();
        return counted;
    }

    /** The next fact that all clients were told of; null when there is none within this time. */
    @Nullable
    Heard next(Duration atMost) throws InterruptedException {
        return heard.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes a message of the clients' process. */
    void take(String... message) {
        switch (message[0]) {
            case "opened" -> opened.complete(true);
            case "heard" ->
                heard.add(
                        new Heard(Long.parseLong(message[2]), Long.parseLong(message[3]), Long.parseLong(message[4])));
            default ->
                counted.complete(new Count(
                        Integer.parseInt(message[2]),
                        Integer.parseInt(message[3]),
                        Long.parseLong(message[4]),
                        Long.parseLong(message[5])));
        }
    }

    /**
     * A fact that all clients were told of.
     *
     * @param first when the first of them was, by {@link System#nanoTime}, which all processes of a machine share
     * @param last when the last of them was
     */
    record Heard(long position, long first, long last) {}

    /** How many facts the least and the most told client has heard, and the last position of each of these. */
    record Count(int fewest, int most, long leastPosition, long mostPosition) {}
}

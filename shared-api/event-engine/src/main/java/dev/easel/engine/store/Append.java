package dev.easel.engine.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one unit of work wants written, all of it or nothing; done once it is durable. */
record Append(List<EventRow> rows, CompletableFuture<Void> done) {

    Append(List<EventRow> rows) {
        this(rows, new CompletableFuture<>());
    }

    EventRow first() {
        return rows.getFirst();
    }
}

package dev.easel.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of one projection, the latest.
 *
 * @param form program and tables that it works with; absent until its twin tables are made
 * @param position of the last event that is in the twin tables
 * @param target where the live tables were when it was last looked at
 * @param decidedBy who had it switched in spite of differences
 * @param movedAt when it last came on
 * @param problem what it fails at
 */
record Rebuild(
        String projection,
        State state,
        @Nullable String form,
        long position,
        long target,
        String askedBy,
        @Nullable String decidedBy,
        Instant begunAt,
        @Nullable Instant movedAt,
        @Nullable Instant endedAt,
        @Nullable Parity report,
        @Nullable String problem) {

    enum State {
        /** Waits for its twin tables. */
        PREPARING,
        /** Reads the log into the twin tables. */
        READING,
        /** Found differences and waits for somebody to decide. */
        DIFFERENT,
        /** Waits for a moment in which tables can be exchanged. */
        SWITCHING,
        SWITCHED,
        CANCELLED,
        FAILED
    }
}

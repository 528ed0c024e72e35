package dev.easel.query.credits;

import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which movements of all ledgers somebody asks for, as it comes in the query string.
 *
 * @param owner an owner's or a ledger's id
 * @param taskId of the task that they belong to
 * @param actor who did it
 */
record EveryEntryQuery(
        @Nullable EntryType type,
        @Nullable String tenant,
        @Nullable String owner,
        @Nullable String taskId,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /** The same, complete; refused when it makes no sense. */
    Selection selection() {
        var span = Filters.span(from, to);
        return new Selection(
                type == null ? null : type.name(),
                Filters.text("tenant", tenant),
                Filters.text("owner", owner),
                Filters.text("taskId", taskId),
                Filters.text("actor", actor),
                span.from(),
                span.to(),
                Cursor.limit(limit),
                Cursor.read(cursor));
    }

    /** A page of the movements that have all these; null: whatever. */
    record Selection(
            @Nullable String type,
            @Nullable String tenant,
            @Nullable String owner,
            @Nullable String taskId,
            @Nullable String actor,
            Timestamp from,
            Timestamp to,
            int limit,
            Cursor below) {}
}

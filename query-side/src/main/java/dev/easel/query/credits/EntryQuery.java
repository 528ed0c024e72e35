package dev.easel.query.credits;

import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which movements somebody asks for, as it comes in the query string.
 *
 * @param from the first moment of the span; absent: since ever
 * @param to the first moment after it; absent: until now
 */
record EntryQuery(
        @Nullable EntryType type,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /** The same, complete; refused when it makes no sense. */
    Selection selection() {
        var span = Filters.span(from, to);
        return new Selection(type, span.from(), span.to(), Cursor.limit(limit), Cursor.read(cursor));
    }

    /** A page of the movements of a type (null: any) in a span. */
    record Selection(@Nullable EntryType type, Timestamp from, Timestamp to, int limit, Cursor below) {}
}

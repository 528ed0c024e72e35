package dev.easel.query.credits;

import dev.easel.platform.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z"); // what a database can compare
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The same, complete; refused when it makes no sense. */
    Selection selection() {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/to", "to is before from")));
        }
        return new Selection(
                type, moment(from, EARLIEST), moment(to, LATEST), Cursor.limit(limit), Cursor.read(cursor));
    }

    private static Timestamp moment(@Nullable Instant given, Instant otherwise) {
        return Timestamp.from(given == null || given.isBefore(EARLIEST) || given.isAfter(LATEST) ? otherwise : given);
    }

    /** A page of the movements of a type (null: any) in a span. */
    record Selection(@Nullable EntryType type, Timestamp from, Timestamp to, int limit, Cursor below) {}
}

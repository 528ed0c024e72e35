package dev.easel.query.credits;

import dev.easel.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which ledgers somebody asks for, as it comes in the query string.
 *
 * @param q any id that a ledger has to do with, or a part of a name or an e-mail address
 */
record LedgerQuery(
        @Nullable String tenant,
        @Nullable String q,
        @Nullable Integer limit,
        @Nullable String cursor) {

    private static final int LONGEST = 254;

    /** The same, complete; refused when it makes no sense. */
    Selection selection() {
        return new Selection(text("tenant", tenant), text("q", q), Cursor.limit(limit), Cursor.read(cursor));
    }

    private static @Nullable String text(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = given.strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) { // no database takes a NUL
            throw Problem.invalid(List.of(
                    new Problem.FieldError("/" + name, name + " has up to " + LONGEST + " readable characters")));
        }
        return text;
    }

    /** A page of the ledgers of a tenant (null: any) that have to do with a text (null: all). */
    record Selection(@Nullable String tenant, @Nullable String text, int limit, Cursor below) {}
}

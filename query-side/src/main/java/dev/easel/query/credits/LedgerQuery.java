package dev.easel.query.credits;

import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
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

    /** The same, complete; refused when it makes no sense. */
    Selection selection() {
        return new Selection(
                Filters.text("tenant", tenant), Filters.text("q", q), Cursor.limit(limit), Cursor.read(cursor));
    }

    /** A page of the ledgers of a tenant (null: any) that have to do with a text (null: all). */
    record Selection(@Nullable String tenant, @Nullable String text, int limit, Cursor below) {}
}

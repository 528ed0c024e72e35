package dev.easel.query.credits;

import dev.easel.platform.Problem;
import dev.easel.query.platform.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A moment on both time axes.
 *
 * @param at what had happened by then, by its own account
 * @param knownAt as far as it was recorded by then
 */
record AsOf(Instant at, Instant knownAt) {

    /** The moment asked for; absent parts are now. Nobody knows the future: it is refused. */
    static AsOf of(@Nullable Instant at, @Nullable Instant knownAt, Instant now) {
        var errors = new ArrayList<Problem.FieldError>();
        refuseFuture("at", at, now, errors);
        refuseFuture("knownAt", knownAt, now, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
        return new AsOf(at == null ? now : at, knownAt == null ? now : knownAt);
    }

    /** Has a statement about a ledger look at this moment: {@code :ledger}, {@code :at}, {@code :knownAt}. */
    JdbcClient.StatementSpec over(String ledger, JdbcClient.StatementSpec statement) {
        return statement
                .param("ledger", ledger)
                .param("at", Filters.moment(at))
                .param("knownAt", Filters.moment(knownAt));
    }

    private static void refuseFuture(
            String name, @Nullable Instant asked, Instant now, List<Problem.FieldError> errors) {
        if (asked != null && asked.isAfter(now)) {
            errors.add(new Problem.FieldError("/" + name, name + " is in the future"));
        }
    }
}

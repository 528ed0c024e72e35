package dev.easel.query.audit;

import dev.easel.platform.Problem;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody asks for, as it comes in the query string.
 *
 * @param actorId an id, or a part of a person's name or e-mail address
 * @param to the first moment after the span
 */
record AuditQuery(
        @Nullable String action,
        @Nullable String entityType,
        @Nullable String entityId,
        @Nullable String actorId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /** The same, complete; refused when it makes no sense. */
    Selection selection() {
        return new Selection(
                Filters.text("action", action),
                kind(),
                Filters.text("entityId", entityId),
                Filters.text("actorId", actorId),
                Filters.span(from, to),
                Cursor.limit(limit),
                Cursor.read(cursor));
    }

    private @Nullable Kind kind() {
        var word = Filters.text("entityType", entityType);
        if (word == null) {
            return null;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        List.of(new Problem.FieldError("/entityType", "entityType is one of " + kinds()))));
    }

    private static String kinds() {
        return Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    }

    /** A page of the changes that all of these are true of; null: any. */
    record Selection(
            @Nullable String action,
            @Nullable Kind kind,
            @Nullable String entityId,
            @Nullable String actor,
            Filters.Span span,
            int limit,
            Cursor below) {}
}

package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import dev.easel.query.platform.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span of time that figures are about.
 *
 * @param to the first moment after it
 */
record Span(Instant from, Instant to) {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(1_100);

    /** The last thirty days when nothing else is asked for; refused beyond three years. */
    static Span of(@Nullable String from, @Nullable String to, Instant now) {
        var end = to == null ? now : instant("to", to);
        var begin = from == null ? end.minus(USUAL) : instant("from", from);
        if (!begin.isBefore(end)) {
            throw refused("to", "to is not after from");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw refused("from", "a span has up to " + LONGEST.toDays() + " days");
        }
        return new Span(begin, end);
    }

    /** For rows: as long as asked for. */
    static Filters.Span instants(@Nullable String from, @Nullable String to) {
        return Filters.span(from == null ? null : instant("from", from), to == null ? null : instant("to", to));
    }

    private static Instant instant(String name, String text) {
        try {
            var moment = Instant.parse(text);
            if (Filters.moment(moment).toInstant().equals(moment)) { // a database can compare it
                return moment;
            }
        } catch (DateTimeParseException unreadable) {
            throw noMoment(name);
        }
        throw noMoment(name);
    }

    private static Problem noMoment(String name) {
        return refused(name, name + " is a moment like 2026-03-01T00:00:00Z");
    }

    private static Problem refused(String field, String why) {
        return Problem.invalid(List.of(new Problem.FieldError("/" + field, why)));
    }
}

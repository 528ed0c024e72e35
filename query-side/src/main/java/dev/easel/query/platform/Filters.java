package dev.easel.query.platform;

import dev.easel.platform.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes in a query string, made fit for a database. */
public final class Filters {

    private static final int LONGEST = 254;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z"); // what a database can compare
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Filters() {}

    /** Null without one; refused when no database takes it. */
    public static @Nullable String text(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = given.strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(
                    new Problem.FieldError("/" + name, name + " has up to " + LONGEST + " readable characters")));
        }
        return text;
    }

    /** Null without one; refused when there is none of this name. */
    public static <E extends Enum<E>> @Nullable E constant(String name, @Nullable String given, Class<E> of) {
        var word = text(name, given);
        try {
            return word == null ? null : Enum.valueOf(of, word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(List.of(new Problem.FieldError("/" + name, name + " is none of the known ones")));
        }
    }

    /** From one moment until just before another; refused when it ends before it begins. */
    public static Span span(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/to", "to is before from")));
        }
        return new Span(moment(from == null ? EARLIEST : from), moment(to == null ? LATEST : to));
    }

    /** As near to it as a database can compare. */
    public static Timestamp moment(Instant wanted) {
        return Timestamp.from(wanted.isBefore(EARLIEST) ? EARLIEST : wanted.isAfter(LATEST) ? LATEST : wanted);
    }

    /** @param to the first moment after it */
    public record Span(Timestamp from, Timestamp to) {}
}

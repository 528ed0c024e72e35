package dev.easel.api.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Spans of the calendar, in UTC, for each of which a spending limit counts anew. */
public enum SpendingPeriod {
    DAY,
    MONTH;

    /** The first day of the span that this moment is in. */
    public LocalDate startOf(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
        };
    }

    /** When the span that this moment is in is over. */
    public Instant endOf(Instant at) {
        var start = startOf(at);
        var next =
                switch (this) {
                    case DAY -> start.plusDays(1);
                    case MONTH -> start.plusMonths(1);
                };
        return next.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

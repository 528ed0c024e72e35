package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import dev.easel.query.analytics.AnalyticsDatabase.Question;
import dev.easel.query.platform.Filters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures over a span of time, each from one statement over the views. */
enum Report {
    KPIS("none", "day", "week", "month"),
    USAGE("day", "week", "month", "tool", "source", "tenant"),
    COHORTS("week"),
    FUNNEL("none"),
    TOOLS("tool"),
    MODELS("model"),
    PROVIDERS("provider");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot be changed
    private final List<String> groups;

    private final String sql;

    /** @param groups by which its rows can be, the usual one first */
    Report(String... groups) {
        this.groups = List.of(groups);
        this.sql = Scripts.read("reports/" + word() + ".sql");
    }

    /** As in its address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Question over(Span span, String group) {
        var unit = group.equals("none") ? "millennium" : group; // a span that is longer than any
        return new Question(
                sql, Map.of("from", Filters.moment(span.from()), "to", Filters.moment(span.to()), "unit", unit));
    }

    /** The group that is meant; refused when there is none such. */
    String group(@Nullable String asked) {
        if (asked == null) {
            return groups.getFirst();
        }
        if (!groups.contains(asked)) {
            throw Problem.invalid(
                    List.of(new Problem.FieldError("/groupBy", "groupBy is one of " + String.join(", ", groups))));
        }
        return asked;
    }

    @Nullable
    static Report find(String word) {
        for (var report : values()) {
            if (report.word().equals(word)) {
                return report;
            }
        }
        return null;
    }
}

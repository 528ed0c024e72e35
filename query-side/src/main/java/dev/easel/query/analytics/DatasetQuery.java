package dev.easel.query.analytics;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.easel.platform.Problem;
import dev.easel.query.analytics.AnalyticsDatabase.Question;
import dev.easel.query.platform.Column;
import dev.easel.query.platform.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for rows of a data set: those whose columns have these values, and whose time is within a span. */
final class DatasetQuery {

    static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    private final Dataset dataset;
    private final Map<String, Column> columns = new HashMap<>();
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> params = new HashMap<>();

    /** @param given the whole query string, by name */
    DatasetQuery(Dataset dataset, List<Column> all, Map<String, String> given) {
        this.dataset = dataset;
        all.forEach(column -> columns.put(column.name(), column));
        given.forEach(this::filter);
        var span = Span.instants(given.get("from"), given.get("to"));
        if (dataset.time() != null && (given.containsKey("from") || given.containsKey("to"))) {
            var day = kind(dataset.time()) == Column.Kind.DATE;
            var moment = day ? dataset.time() + "::timestamp at time zone 'UTC'" : dataset.time();
            conditions.add(moment + " >= :from and " + moment + " < :to");
            params.put("from", span.from());
            params.put("to", span.to());
        }
    }

    private void filter(String name, String value) {
        switch (name) {
            case "format", "limit", "cursor", "from", "to" -> {}
            default -> {
                if (!columns.containsKey(name)) {
                    throw refused(name, "there is no column of this name");
                }
                var wanted = Filters.text(name, value);
                if (wanted != null) {
                    conditions.add(name + "::text = :is_" + name);
                    params.put("is_" + name, wanted);
                }
            }
        }
    }

    /** Every row. */
    Question all() {
        return question("");
    }

    /** Rows of a page and one more, which tells whether there is a next page. */
    Question page(int limit, @Nullable String cursor) {
        if (cursor != null) {
            var values = RowCursor.read(cursor, kinds());
            var places = new ArrayList<String>();
            for (var key = 0; key < values.size(); key++) {
                places.add(":after_" + key + "::" + kinds().get(key).type());
                params.put("after_" + key, values.get(key));
            }
            conditions.add(order() + " > (" + String.join(", ", places) + ")");
        }
        params.put("limit", limit + 1);
        return question(" limit :limit");
    }

    /** Where rows after this one begin. */
    String cursor(Map<String, @Nullable Object> row) {
        return RowCursor.write(dataset.order().stream()
                .map(key -> String.valueOf(row.get(key)))
                .toList());
    }

    static int limit(@Nullable String asked) {
        if (asked == null) {
            return USUAL_LIMIT;
        }
        if (!asked.matches("\\d{1,4}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > LARGEST_LIMIT) {
            throw refused("limit", "limit is 1 to " + LARGEST_LIMIT);
        }
        return Integer.parseInt(asked);
    }

    private Question question(String end) {
        var sql = "select * from analytics." + dataset.view() + " where " + String.join(" and ", conditions)
                + " order by " + String.join(", ", dataset.order()) + end;
        return new Question(sql, params);
    }

    private String order() {
        return dataset.order().stream().collect(joining(", ", "(", ")"));
    }

    private List<Column.Kind> kinds() {
        return dataset.order().stream().map(this::kind).toList();
    }

    private Column.Kind kind(String column) {
        return requireNonNull(columns.get(column)).kind();
    }

    private static Problem refused(String field, String why) {
        return Problem.invalid(List.of(new Problem.FieldError("/" + field, why)));
    }
}

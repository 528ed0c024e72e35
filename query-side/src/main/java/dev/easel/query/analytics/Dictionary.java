package dev.easel.query.analytics;

import static java.util.stream.Collectors.groupingBy;

import dev.easel.query.analytics.AnalyticsDatabase.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the database says of its views and their columns. */
final class Dictionary {

    private static final String SELECT = """
            select c.relname as view,
                   coalesce(obj_description(c.oid, 'pg_class'), '') as view_comment,
                   a.attname as name,
                   format_type(a.atttypid, a.atttypmod) as type,
                   coalesce(col_description(c.oid, a.attnum), '') as comment
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'analytics'::regnamespace and c.relkind = 'v'
             order by c.relname, a.attnum
            """;

    private final AnalyticsDatabase database;

    Dictionary(AnalyticsDatabase database) {
        this.database = database;
    }

    List<View> views() {
        var lines = database.ask(new Question(SELECT, Map.of()), Table::objects).stream()
                .collect(groupingBy(line -> text(line, "view")));
        return Arrays.stream(Dataset.values())
                .map(dataset -> view(dataset, lines.getOrDefault(dataset.view(), List.of())))
                .toList();
    }

    private static View view(Dataset dataset, List<Map<String, @Nullable Object>> lines) {
        var columns = lines.stream()
                .map(line -> new ViewColumn(text(line, "name"), text(line, "type"), text(line, "comment")))
                .toList();
        var comment = lines.isEmpty() ? "" : text(lines.getFirst(), "view_comment");
        return new View(dataset.view(), comment, dataset.time(), dataset.order(), columns);
    }

    private static String text(Map<String, @Nullable Object> line, String name) {
        return Objects.toString(line.get(name), "");
    }

    /**
     * @param time column that {@code from} and {@code to} are about; absent without one
     * @param order columns that rows are in the order of
     */
    record View(String name, String description, @Nullable String time, List<String> order, List<ViewColumn> columns) {}

    /** @param type as PostgreSQL names it */
    record ViewColumn(String name, String type, String description) {}
}

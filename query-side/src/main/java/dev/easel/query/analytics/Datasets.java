package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views that analysts may read, as the database itself documents them. */
final class Datasets {

    private final JdbcClient db;

    Datasets(JdbcClient db) {
        this.db = db;
    }

    List<Dataset> all() {
        var columns = db.sql("""
                        select view.relname as dataset, col.attname as name, format_type(col.atttypid, null) as type,
                               coalesce(col_description(view.oid, col.attnum), '') as description
                          from pg_class view join pg_attribute col on col.attrelid = view.oid and col.attnum > 0
                         where view.relnamespace = 'analytics'::regnamespace and view.relkind = 'v'
                         order by view.relname, col.attnum
                        """).query(Described.class).list().stream()
                .collect(Collectors.groupingBy(
                        Described::dataset,
                        Collectors.mapping(
                                it -> new Column(it.name(), it.type(), it.description()), Collectors.toList())));
        return db.sql("""
                        select relname as name, coalesce(obj_description(oid), '') as description from pg_class
                         where relnamespace = 'analytics'::regnamespace and relkind = 'v' order by relname
                        """)
                .query((row, _) -> {
                    var name = row.getString("name");
                    return new Dataset(name, row.getString("description"), columns(columns, name));
                })
                .list();
    }

    /** It, when there is one of this name. */
    Dataset of(String name) {
        return all().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Dataset"));
    }

    private static List<Column> columns(Map<String, List<Column>> all, String name) {
        return all.getOrDefault(name, List.of());
    }

    /** @param name of the view in schema {@code analytics} */
    record Dataset(String name, String description, List<Column> columns) {

        Dataset {
            columns = List.copyOf(columns);
        }
    }

    /** @param type as SQL names it */
    record Column(String name, String type, String description) {}

    private record Described(String dataset, String name, String type, String description) {}
}

package dev.easel.query.rebuild;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Compares live tables with their twins, row by row, as the present transaction sees them. */
final class Comparison {

    private static final int SAMPLES = 10;
    private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    Comparison(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param position where both are */
    Parity compare(Projection projection, long position) {
        var tables = projection.tables().stream()
                .map(table -> compare(projection.twin(), table))
                .toList();
        return new Parity(position, tables);
    }

    private Parity.Table compare(String twin, String table) {
        var pairs = new Pairs(table, twin, key(table));
        var counts = db.sql(pairs.counts())
                .query((row, _) -> new Parity.Table(
                        table,
                        row.getLong("live"),
                        row.getLong("rebuilt"),
                        row.getLong("different"),
                        row.getLong("missing"),
                        row.getLong("surplus"),
                        List.of()))
                .single();
        if (counts.different() + counts.missing() + counts.surplus() == 0) {
            return counts;
        }
        var samples = db.sql(pairs.samples())
                .param("most", SAMPLES)
                .query((row, _) -> new Parity.Sample(
                        columns(row.getString("key")),
                        columns(row.getString("live")),
                        columns(row.getString("rebuilt"))))
                .list();
        return new Parity.Table(
                table,
                counts.live(),
                counts.rebuilt(),
                counts.different(),
                counts.missing(),
                counts.surplus(),
                samples);
    }

    private List<String> key(String table) {
        return db.sql("""
                        select a.attname
                          from pg_index i
                          cross join unnest(i.indkey) with ordinality k(attnum, place)
                          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                         where i.indrelid = to_regclass('query.' || :table) and i.indisprimary
                         order by k.place
                        """).param("table", table).query(String.class).list();
    }

    private Map<String, Object> columns(String row) {
        return row == null ? Map.of() : json.readValue(row, COLUMNS);
    }

    /** Rows side by side. Types without equality are compared as text first; JSON may name its members in any order. */
    private record Pairs(String table, String twin, List<String> key) {

        private static final String DIFFERENT =
                "(live::text is distinct from made::text and to_jsonb(live) is distinct from to_jsonb(made))";

        String counts() {
            return """
                    select count(live.%1$s) as live, count(made.%1$s) as rebuilt,
                           count(*) filter (where live.%1$s is not null and made.%1$s is not null and %2$s) as different,
                           count(*) filter (where live.%1$s is null) as missing,
                           count(*) filter (where made.%1$s is null) as surplus
                    """.formatted(key.getFirst(), DIFFERENT) + sides();
        }

        String samples() {
            var keys = key.stream().map(it -> "'" + it + "', " + it).collect(Collectors.joining(", "));
            return "select json_build_object(" + keys
                    + ") as key, row_to_json(live) as live, row_to_json(made) as rebuilt" + sides() + " where "
                    + DIFFERENT + " order by " + columns() + " limit :most";
        }

        private String sides() {
            return " from query." + table + " live full join " + twin + "." + table + " made using (" + columns() + ")";
        }

        private String columns() {
            return String.join(", ", key);
        }
    }
}

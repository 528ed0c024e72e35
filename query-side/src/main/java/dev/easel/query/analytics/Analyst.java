package dev.easel.query.analytics;

import dev.easel.query.platform.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks the database as an analyst may: read only, in half a minute at most, and where the database has the role
 * {@code easel_analyst}, with no other rights than that one has.
 */
final class Analyst {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final NamedParameterJdbcTemplate db;
    private final TransactionOperations reading;

    /** @param reading a transaction that reads only */
    Analyst(NamedParameterJdbcTemplate db, TransactionOperations reading) {
        this.db = db;
        this.reading = reading;
        db.getJdbcTemplate().setFetchSize(FETCHED_AT_ONCE);
    }

    /** Rows by the names of their columns, in order. */
    List<Map<String, @Nullable Object>> rows(String sql, Map<String, ?> parameters) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        ask(sql, parameters, found -> {
            var names = names(found);
            while (found.next()) {
                rows.add(named(names, cells(found, names.size())));
            }
        });
        return rows;
    }

    /** Row by row, after the names of the columns; nothing is kept. */
    void write(String sql, Map<String, ?> parameters, TableFile file) {
        ask(sql, parameters, found -> {
            try {
                var names = names(found);
                file.row(names);
                while (found.next()) {
                    file.row(cells(found, names.size()));
                }
                file.finish();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void ask(String sql, Map<String, ?> parameters, Use use) {
        reading.executeWithoutResult(_ -> {
            var plain = db.getJdbcTemplate();
            plain.execute("set local statement_timeout = '30s'");
            var hasRole = plain.queryForObject(
                    "select count(*) > 0 from pg_roles where rolname = 'easel_analyst' and pg_has_role(oid, 'member')",
                    Boolean.class);
            if (Boolean.TRUE.equals(hasRole)) {
                plain.execute("set local role easel_analyst");
            }
            db.query(sql, parameters, found -> {
                use.of(found);
                return true;
            });
        });
    }

    private static Map<String, @Nullable Object> named(List<String> names, List<@Nullable Object> cells) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < names.size(); i++) {
            named.put(names.get(i), cells.get(i));
        }
        return named;
    }

    private static List<String> names(ResultSet found) throws SQLException {
        var names = new ArrayList<String>();
        for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            names.add(found.getMetaData().getColumnLabel(i));
        }
        return names;
    }

    private static List<@Nullable Object> cells(ResultSet row, int count) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (var i = 1; i <= count; i++) {
            var value = row.getObject(i);
            cells.add(value instanceof Timestamp moment ? moment.toInstant() : value);
        }
        return cells;
    }

    /** What is done with the rows. */
    private interface Use {

        void of(ResultSet found) throws SQLException;
    }
}

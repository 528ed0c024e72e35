package dev.easel.query.analytics;

import dev.easel.query.platform.Column;
import dev.easel.query.platform.TableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of an answer, which are read as they are taken. */
final class Table {

    private final ResultSet rows;
    private final List<Column> columns = new ArrayList<>();

    Table(ResultSet rows) throws SQLException {
        this.rows = rows;
        var facts = rows.getMetaData();
        for (var number = 1; number <= facts.getColumnCount(); number++) {
            var kind = Column.Kind.of(facts.getColumnType(number), facts.getColumnTypeName(number));
            columns.add(new Column(facts.getColumnLabel(number), kind));
        }
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The next row, null for nothing in a cell; null at the end. */
    @Nullable
    List<@Nullable Object> next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
            cells.add(column.kind().read(rows, cells.size() + 1));
        }
        return cells;
    }

    /** All that are left, by column. */
    List<Map<String, @Nullable Object>> objects() throws SQLException {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (var row = next(); row != null; row = next()) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (var cell = 0; cell < row.size(); cell++) {
                object.put(columns.get(cell).name(), row.get(cell));
            }
            all.add(object);
        }
        return all;
    }

    /** Writes the names and every row. */
    void write(TableFile file) throws SQLException {
        try {
            file.row(columns.stream().map(Column::name).toList());
            for (var row = next(); row != null; row = next()) {
                file.row(row);
            }
            file.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

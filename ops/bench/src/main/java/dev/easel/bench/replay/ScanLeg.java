package dev.easel.bench.replay;

import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * What a replay costs at least: every event fetched by one cursor and looked at by nobody; and, for a table, its rows
 * copied in besides, with all its indexes.
 */
public final class ScanLeg implements Leg {

    private static final int FETCH = 5_000;
    private static final String EVENTS = """
            select global_index, aggregate_id, seq, aggregate_type, type_id, event_id, at_micros, payload, meta
              from engine.event order by global_index
            """;

    private final Title title;
    private final Database database;
    private final boolean copies;

    /** @param copies whether the rows of the listing are copied in too */
    public ScanLeg(String id, Database database, boolean copies) {
        this.title = new Title(
                id,
                copies ? "cursor scan of the log, and COPY of credit_entry" : "cursor scan of the log, undecoded",
                "events/s");
        this.database = database;
        this.copies = copies;
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        return measure().violations();
    }

    @Override
    public Sample measure() throws Exception {
        try (var connection = database.connect()) {
            var rows = copies ? export(connection) : new byte[0];
            var start = System.nanoTime();
            var events = scan(connection);
            var scanned = System.nanoTime();
            if (copies) {
                copy(connection, rows);
            }
            var end = System.nanoTime();
            var logged = database.number("select pos + 1 from engine.log_head");
            List<String> violations = events == logged
                    ? List.of()
                    : List.of("%d events were scanned, %d are there".formatted(events, logged));
            return new Sample(
                    events * 1e9 / (end - start),
                    events,
                    Map.of("scan s", (scanned - start) / 1e9, "copy s", (end - scanned) / 1e9),
                    violations);
        }
    }

    private static long scan(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var events = 0L;
        try (var select = connection.prepareStatement(EVENTS)) {
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getLong(1);
                    rows.getString(2);
                    rows.getBytes(8);
                    rows.getBytes(9);
                    events++;
                }
            }
        }
        connection.commit();
        return events;
    }

    private static byte[] export(Connection connection) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy query.credit_entry to stdout", rows);
        return rows.toByteArray();
    }

    private static void copy(Connection connection, byte[] rows) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table copied (like query.credit_entry including all)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied from stdin", new ByteArrayInputStream(rows));
            statement.execute("drop table copied");
        }
        connection.commit();
    }
}

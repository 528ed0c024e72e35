package dev.easel.bench.bounds;

import dev.easel.bench.bounds.BoundLeg.Done;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** In place of pgbench where there is none: the same statements over JDBC, which costs more per statement. */
final class OverJdbc implements BoundLeg.Client {

    private final Database database;
    private final int payloadBytes;
    private final int metaBytes;

    OverJdbc(Database database, int payloadBytes, int metaBytes) {
        this.database = database;
        this.payloadBytes = payloadBytes;
        this.metaBytes = metaBytes;
    }

    @Override
    public String name() {
        return "NOT pgbench but JDBC";
    }

    @Override
    public Done run(Bound bound, int seconds) throws Exception {
        var sql = bound.sql(payloadBytes, metaBytes)
                .replaceAll("(?m)^\\\\set.*$", "")
                .replace(":a::text", "(random() * 10000)::int::text")
                .strip()
                .replaceAll(";$", "");
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        var counts = new ArrayList<Callable<Long>>();
        for (var client = 0; client < bound.clients(); client++) {
            counts.add(() -> repeat(sql, end));
        }
        var transactions = 0L;
        try (var threads = Executors.newFixedThreadPool(bound.clients())) {
            for (var count : threads.invokeAll(counts)) {
                transactions += count.get();
            }
        }
        var elapsed = (System.nanoTime() - start) / 1e9;
        return new Done(transactions, transactions / elapsed, bound.clients() * elapsed * 1000 / transactions);
    }

    private long repeat(String sql, long end) throws SQLException {
        var done = 0L;
        try (var connection = database.connect();
                var statement = connection.prepareStatement(sql)) {
            while (System.nanoTime() < end) {
                statement.execute();
                done++;
            }
        }
        return done;
    }
}

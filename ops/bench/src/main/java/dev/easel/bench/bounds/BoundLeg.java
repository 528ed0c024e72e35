package dev.easel.bench.bounds;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A bound: a script, run by pgbench or, where there is none, by us. */
final class BoundLeg implements Leg {

    private final Bound bound;
    private final Database database;
    private final Client client;
    private final int seconds;
    private List<String> violations = List.of();

    BoundLeg(Bound bound, Database database, Client client, int seconds) {
        this.bound = bound;
        this.database = database;
        this.client = client;
        this.seconds = seconds;
    }

    @Override
    public String id() {
        return bound.id();
    }

    @Override
    public String what() {
        return client.name() + ": " + bound.what();
    }

    @Override
    public String unit() {
        return bound.unit();
    }

    @Override
    public void warmUp() {} // the server has no compiler to wait for, and fresh tables are part of each measurement

    /** On a fresh table and after a checkpoint, so that no leg pays for what the one before it wrote. */
    @Override
    public Sample measure() throws Exception {
        database.execute("truncate bench.event, bench.job, bench.token_ledger");
        database.execute("checkpoint");
        var before = bound.written(database);
        var done = client.run(bound, seconds);
        violations = check(done.transactions() * bound.rows(), bound.written(database) - before);
        return new Sample(
                done.perSecond() * bound.rows(),
                done.transactions() * bound.rows(),
                Map.of("mean ms", done.meanMillis()));
    }

    @Override
    public List<String> violations() {
        return violations;
    }

    private static List<String> check(long acknowledged, long written) throws SQLException {
        return acknowledged == written
                ? List.of()
                : List.of("%d rows were acknowledged, %d are there".formatted(acknowledged, written));
    }

    /** Whoever runs scripts. */
    interface Client {

        String name();

        Done run(Bound bound, int seconds) throws Exception;
    }

    /**
     * @param perSecond transactions
     */
    record Done(long transactions, double perSecond, double meanMillis) {}
}

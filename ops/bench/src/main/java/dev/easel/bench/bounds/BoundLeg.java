package dev.easel.bench.bounds;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import java.util.List;
import java.util.Map;

/** A bound: a script, run by pgbench or, where there is none, by us. */
final class BoundLeg implements Leg {

    private final Bound bound;
    private final Database database;
    private final Client client;
    private final int seconds;

    BoundLeg(Bound bound, Database database, Client client, int seconds) {
        this.bound = bound;
        this.database = database;
        this.client = client;
        this.seconds = seconds;
    }

    @Override
    public Title title() {
        return new Title(bound.id(), client.name() + ": " + bound.what(), bound.unit());
    }

    @Override
    public List<String> warmUp() {
        return List.of(); // the server has no compiler to wait for, and fresh tables are part of each measurement
    }

    /** On a fresh table and after a checkpoint, so that no leg pays for what the one before it wrote. */
    @Override
    public Sample measure() throws Exception {
        database.execute("truncate bench.event, bench.job, bench.token_ledger");
        database.execute("checkpoint");
        var before = bound.written(database);
        var done = client.run(bound, seconds);
        return new Sample(
                done.perSecond() * bound.rows(),
                done.transactions() * bound.rows(),
                Map.of("mean ms", done.meanMillis()),
                check(done.transactions() * bound.rows(), bound.written(database) - before));
    }

    private static List<String> check(long acknowledged, long written) {
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

package dev.easel.bench.tasks;

import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.holds.ClosedLoop.Crowd;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.holds.Contender.Load;
import dev.easel.bench.holds.Pace;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/**
 * How long after a hold was acknowledged its ledger's row shows it, while others hold at half the rate that the process
 * can take and read. The row is asked for without a pause, over a connection of its own.
 */
public final class VisibilityLeg implements Leg {

    private static final int CALLERS = 64;
    private static final int DIGITS = 2;
    private static final Title TITLE =
            new Title("b1", "hold acknowledged -> row of credit_balance, at half load", "ms");
    private static final Duration LATE = Duration.ofSeconds(5);

    private final Contender contender;
    private final Database database;
    private final Pace pace;
    private double most;

    public VisibilityLeg(Contender contender, Database database, Pace pace) {
        this.contender = contender;
        this.database = database;
        this.pace = pace;
    }

    @Override
    public Title title() {
        return TITLE;
    }

    /** Finds out what the process can take: what it has read as well, not only recorded. */
    @Override
    public List<String> warmUp() throws Exception {
        var found = new ArrayList<String>();
        for (var code = 0; code < 2; code++) { // the first time, most of it is yet to be compiled
            var load = contender.load("most");
            var begin = System.nanoTime();
            var crowd = load.run(CALLERS, Duration.ZERO, pace.warmUp());
            contender.awaitReaders();
            most = crowd.answered() * 1e9 / (System.nanoTime() - begin);
            found.addAll(settle(load, crowd));
        }
        return found;
    }

    @Override
    public Sample measure() throws Exception {
        var load = contender.load("half");
        var interval = Duration.ofNanos((long) (2e9 * CALLERS / most));
        try (var thread = Executors.newSingleThreadExecutor()) {
            Callable<Crowd> others = () -> load.run(CALLERS, interval, pace.lead(), pace.measured());
            var running = thread.submit(others);
            var micros = probe(System.nanoTime() + pace.lead().toNanos());
            var crowd = running.get();
            return new Sample(
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getTotalCount(),
                    Map.of("p99 ms", micros.getValueAtPercentile(99) / 1e3, "holds/s besides", crowd.perSecond()),
                    settle(load, crowd));
        }
    }

    private Histogram probe(long begin) throws Exception {
        var micros = new Histogram(DIGITS);
        micros.setAutoResize(true);
        var own = contender.load("probe", 1);
        var ledger = own.ledger();
        var caller = own.caller();
        try (var connection = database.connect();
                var select = connection.prepareStatement("select held from query.credit_balance where ledger_id = ?")) {
            select.setString(1, ledger);
            var held = 0L;
            var end = begin + pace.measured().toNanos();
            while (System.nanoTime() < end) {
                if (caller.make()) {
                    var acknowledged = System.nanoTime();
                    awaitHeld(select, ++held, acknowledged + LATE.toNanos());
                    if (acknowledged >= begin) {
                        micros.recordValue((System.nanoTime() - acknowledged) / 1_000);
                    }
                }
            }
        }
        return micros;
    }

    private static void awaitHeld(PreparedStatement select, long held, long atMost) throws SQLException {
        while (System.nanoTime() < atMost) {
            try (var row = select.executeQuery()) {
                if (row.next() && row.getLong(1) >= held) {
                    return;
                }
            }
        }
    }

    /** Once everything is read, the table is what the events make it. */
    private List<String> settle(Load load, Crowd crowd) throws Exception {
        contender.awaitReaders();
        var found = new ArrayList<>(load.check(crowd));
        var shown = database.number("select sum(held) from query.credit_balance");
        var logged = contender.heldInAll();
        if (shown != logged) {
            found.add("the table says that %d are held, the events %d".formatted(shown, logged));
        }
        return found;
    }
}

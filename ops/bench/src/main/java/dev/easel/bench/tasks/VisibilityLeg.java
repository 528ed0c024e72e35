package dev.easel.bench.tasks;

import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.holds.ClosedLoop;
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
 * can take. The row is asked for without a pause, over a connection of its own.
 */
public final class VisibilityLeg implements Leg {

    private static final int CALLERS = 64;
    private static final int DIGITS = 2;
    private static final Duration LATE = Duration.ofSeconds(5);

    private final Contender contender;
    private final Database database;
    private final Pace pace;
    private List<String> violations = List.of();
    private double most;

    public VisibilityLeg(Contender contender, Database database, Pace pace) {
        this.contender = contender;
        this.database = database;
        this.pace = pace;
    }

    @Override
    public String id() {
        return "b1";
    }

    @Override
    public String what() {
        return "hold acknowledged -> row of credit_balance, at half load";
    }

    @Override
    public String unit() {
        return "ms";
    }

    /** Finds out what the process can take. */
    @Override
    public void warmUp() throws Exception {
        var load = contender.load("most");
        most = load.run(CALLERS, Duration.ZERO, pace.lead(), pace.warmUp()).perSecond();
        settle(load);
    }

    @Override
    public Sample measure() throws Exception {
        var load = contender.load("half");
        var interval = Duration.ofNanos((long) (2e9 * CALLERS / most));
        try (var thread = Executors.newSingleThreadExecutor()) {
            Callable<ClosedLoop.Crowd> others = () -> load.run(CALLERS, interval, pace.lead(), pace.measured());
            var crowd = thread.submit(others);
            var micros = probe(System.nanoTime() + pace.lead().toNanos());
            var rate = crowd.get().perSecond();
            settle(load);
            return new Sample(
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getTotalCount(),
                    Map.of("p99 ms", micros.getValueAtPercentile(99) / 1e3, "holds/s besides", rate));
        }
    }

    @Override
    public List<String> violations() {
        return violations;
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
    private void settle(Load load) throws Exception {
        contender.awaitReaders();
        var found = new ArrayList<>(load.check());
        var shown = database.number("select sum(held) from query.credit_balance");
        var logged = contender.heldInAll();
        if (shown != logged) {
            found.add("the table says that %d are held, the events %d".formatted(shown, logged));
        }
        violations = found;
    }
}

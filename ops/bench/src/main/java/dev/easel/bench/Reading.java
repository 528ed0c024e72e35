package dev.easel.bench;

import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Measured;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.live.CrowdLeg;
import dev.easel.bench.live.StreamLeg;
import dev.easel.bench.replay.FoldLeg;
import dev.easel.bench.replay.RebuildLeg;
import dev.easel.bench.replay.ScanLeg;
import dev.easel.bench.sides.Side;
import dev.easel.bench.tasks.VisibilityLeg;
import dev.easel.embedded.Ground;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Scenarios b1, b2, g3, d1 and d2, on the command side and the query side in one process. */
final class Reading {

    static final Set<String> SCENARIOS = Set.of("b1", "b2", "g3", "d1", "d2");

    private static final int SUBSCRIBERS = 1_000;
    private static final int TENS = 10;
    private static final long SPARE_FILES = 1_000; // for all that is not a client's
    private static final String ENTRIES = "credits.entries";

    private final Options options;
    private final Ground ground;
    private final Consumer<String> say;

    Reading(Options options, Ground ground, Consumer<String> say) {
        this.options = options;
        this.ground = ground;
        this.say = say;
    }

    List<Measured> measure(Rounds rounds, Budget budget) throws Exception {
        var settings = ground.settings("reading");
        var database = new Database(settings.getOrDefault("DATABASE_URL", ""));
        var measured = new ArrayList<Measured>();
        try (var side = Side.commandsAndQueries(settings)) {
            say.accept("Opening ledgers of a process that reads too ...");
            var contender = new Contender(side, true, options.scale().ledgers());
            contender.awaitReaders();
            if (isDue(budget, "b2")) {
                try (var leg = new StreamLeg(
                        side, contender, SUBSCRIBERS, options.scale().pace())) {
                    measured.addAll(rounds.measure(List.of(leg), budget));
                }
            }
            if (isDue(budget, "g3")) {
                measured.addAll(rounds.measure(List.of(crowd(side, contender)), budget));
            }
            if (isDue(budget, "b1")) {
                var leg = new VisibilityLeg(contender, database, options.scale().pace());
                measured.addAll(rounds.measure(List.of(leg), budget));
            }
            if (isDue(budget, "d1", "d2")) {
                contender.growTo(options.scale().log());
                measured.addAll(rounds.measure(replays(side, database), budget));
            }
        }
        return measured;
    }

    private boolean isDue(Budget budget, String... scenarios) {
        return Arrays.stream(scenarios).anyMatch(options::wants) && !budget.isSpent();
    }

    private Leg crowd(Side side, Contender contender) {
        var scale = options.scale();
        var most = Math.min(scale.crowd(), Machine.filesLeft() - SPARE_FILES) / TENS * TENS;
        return new CrowdLeg(side, contender, scale.crowd() / TENS, (int) most, scale.taskPace());
    }

    private List<Leg> replays(Side side, Database database) throws SQLException {
        var size = "%,d events".formatted(database.number("select pos + 1 from engine.log_head"));
        var legs = new ArrayList<Leg>();
        if (options.wants("d1")) {
            legs.add(new ScanLeg("Rsel", database, false));
            legs.add(new FoldLeg("d1", "replay of " + size + " in memory", side));
        }
        if (options.wants("d2")) {
            legs.add(new ScanLeg("Rcopy", database, true));
            legs.add(new RebuildLeg(
                    "d2",
                    "rebuild of credit_entry from " + size + ", compared and switched",
                    side,
                    ENTRIES,
                    digest(database)));
        }
        return legs;
    }

    /** Of the table's rows, whatever order they came in. */
    private static Supplier<String> digest(Database database) {
        return () -> {
            try {
                return database.text(
                        "select count(*) || ' ' || sum(hashtextextended(entry::text, 0)) from query.credit_entry entry");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read query.credit_entry", e);
            }
        };
    }
}

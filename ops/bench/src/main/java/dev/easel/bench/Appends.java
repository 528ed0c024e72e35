package dev.easel.bench;

import dev.easel.bench.bounds.Bounds;
import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Measured;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.holds.AgedLeg;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.holds.HoldLeg;
import dev.easel.bench.holds.WrkLeg;
import dev.easel.bench.sides.Side;
import dev.easel.embedded.Ground;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Scenarios a1, a2, a3 and e, interleaved with their bounds and with stock Axon; then g1. */
final class Appends {

    static final Set<String> SCENARIOS = Set.of("a1", "a2", "a3", "e", "g1");

    /** As Axon ships it: our own order of commits would cost it speed that others do not give up. */
    private static final Map<String, String> STOCK = Map.of("easel.engine", "stock", "easel.stock.ordered", "false");

    private static final int MANY = 64;
    private static final double APPENDS = 0.9; // g1 has what is left
    private static final int SHORT_HISTORY = 1_000;

    private final Options options;
    private final Ground ground;
    private final Machine machine;
    private final Consumer<String> say;

    Appends(Options options, Ground ground, Machine machine, Consumer<String> say) {
        this.options = options;
        this.ground = ground;
        this.machine = machine;
        this.say = say;
    }

    List<Measured> measure(Rounds rounds, Budget budget) throws Exception {
        try (var lanesSide = Side.commands(ground.settings("lanes"), Map.of());
                var stockSide = Side.commands(ground.settings("stock"), STOCK)) {
            say.accept("Opening ledgers ...");
            var lanes = new Contender(lanesSide, true, options.scale().ledgers());
            var stock = new Contender(stockSide, false, options.scale().ledgers());
            var legs = legs(lanes, stock);
            legs.addAll(0, bounds(lanes));
            var measured = new ArrayList<>(rounds.measure(legs, budget.first(APPENDS)));
            if (options.wants("g1") && !budget.isSpent()) {
                measured.addAll(rounds.measure(aged(lanes), budget));
            }
            return measured;
        }
    }

    private List<Leg> legs(Contender lanes, Contender stock) {
        var legs = new ArrayList<Leg>();
        if (options.wants("a1") || options.wants("e")) {
            legs.add(leg("a1", "HoldCredits, 64 callers", lanes, MANY, false));
        }
        if (options.wants("a1")) {
            legs.add(leg("a1.stock", "the same on stock Axon", stock, MANY, false));
        }
        if (options.wants("a3")) {
            legs.add(leg("a3", "HoldCredits, 1 caller", lanes, 1, false));
            legs.add(leg("a3.stock", "the same on stock Axon", stock, 1, false));
        }
        if (options.wants("e")) {
            legs.add(leg("e", "HoldCredits, 64 callers, one ledger", lanes, MANY, true));
            legs.add(leg("e.stock", "the same on stock Axon", stock, MANY, true));
        }
        var wrk = Programs.find("wrk");
        if (options.wants("a2") && wrk != null) {
            legs.add(new WrkLeg(wrk, lanes, options.scale().pace()));
        }
        return legs;
    }

    private List<Leg> aged(Contender lanes) {
        var pace = options.scale().pace();
        var events = options.scale().longHistory();
        return List.of(
                new AgedLeg("g1.hot.1k", lanes, SHORT_HISTORY, false, pace),
                new AgedLeg("g1.hot", lanes, events, false, pace),
                new AgedLeg("g1.cold.1k", lanes, SHORT_HISTORY, true, pace),
                new AgedLeg("g1.cold", lanes, events, true, pace));
    }

    private Leg leg(String id, String what, Contender contender, int callers, boolean hot) {
        return new HoldLeg(id, what, contender, callers, hot, options.scale().pace());
    }

    private List<Leg> bounds(Contender lanes) throws Exception {
        var size = lanes.sizeOfAHold();
        machine.with("eventBytes", size.payload()).with("metadataBytes", size.meta());
        return Bounds.legs(
                new Database(ground.database("bounds")),
                Programs.find("pgbench"),
                size.payload(),
                size.meta(),
                options.scale().seconds(),
                wantedBounds());
    }

    private Set<String> wantedBounds() {
        var wanted = new HashSet<String>();
        if (options.wants("a1")) {
            wanted.addAll(Set.of("B1", "B2"));
        }
        if (options.wants("a2")) {
            wanted.addAll(Set.of("B1", "B4"));
        }
        if (options.wants("a3")) {
            wanted.add("B1.one");
        }
        if (options.wants("e")) {
            wanted.add("Bhot");
        }
        return wanted;
    }
}

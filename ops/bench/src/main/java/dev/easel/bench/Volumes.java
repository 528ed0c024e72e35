package dev.easel.bench;

import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Measured;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.holds.FilledLeg;
import dev.easel.bench.holds.FilledLog;
import dev.easel.bench.holds.HoldLeg;
import dev.easel.bench.sides.Side;
import dev.easel.embedded.Ground;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Scenario g2: the same holds on a long log and on a short one. */
final class Volumes {

    static final Set<String> SCENARIOS = Set.of("g2");

    private static final int MANY = 64;
    private static final int SHORT_LOG = 10_000;

    private final Options options;
    private final Ground ground;
    private final Consumer<String> say;

    Volumes(Options options, Ground ground, Consumer<String> say) {
        this.options = options;
        this.ground = ground;
        this.say = say;
    }

    List<Measured> measure(Rounds rounds, Budget budget) throws Exception {
        var volume = options.scale().volume();
        say.accept("Filling a log with %,d events ...".formatted(volume));
        var settings = ground.settings("long_log");
        var log = FilledLog.fill(settings, volume);
        try (var shortSide = Side.commands(ground.settings("short_log"), Map.of());
                var longSide = Side.commands(settings, Map.of())) {
            var few = new Contender(shortSide, true, options.scale().ledgers());
            few.growTo(SHORT_LOG);
            var many = new Contender(longSide, true, options.scale().ledgers());
            List<Leg> legs = List.of(leg("g2.10k", few, SHORT_LOG), new FilledLeg(leg("g2", many, volume), log, many));
            return rounds.measure(legs, budget);
        }
    }

    private HoldLeg leg(String id, Contender contender, long events) {
        var what = "HoldCredits, %d callers, on a log of %,d events at first".formatted(MANY, events);
        return new HoldLeg(id, what, contender, MANY, false, options.scale().pace());
    }
}

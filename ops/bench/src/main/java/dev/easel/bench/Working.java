package dev.easel.bench;

import dev.easel.bench.bounds.Bounds;
import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Measured;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.sides.Side;
import dev.easel.bench.tasks.TaskLeg;
import dev.easel.embedded.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Scenario c1, on all three sides in one process. */
final class Working {

    static final Set<String> SCENARIOS = Set.of("c1");

    private final Options options;
    private final Ground ground;
    private final Consumer<String> say;

    Working(Options options, Ground ground, Consumer<String> say) {
        this.options = options;
        this.ground = ground;
        this.say = say;
    }

    List<Measured> measure(Rounds rounds, Budget budget) throws Exception {
        var settings = ground.settings("working");
        var database = new Database(settings.getOrDefault("DATABASE_URL", ""));
        say.accept("Starting all three sides ...");
        try (var side = Side.everything(settings)) {
            var contender = new Contender(side, true, 1);
            var pace = options.scale().taskPace();
            try (var full = new TaskLeg(side, contender, database, pace, false);
                    var half = new TaskLeg(side, contender, database, pace, true)) {
                var legs = new ArrayList<>(bounds(contender));
                legs.add(full);
                legs.add(half);
                return rounds.measure(legs, budget);
            }
        }
    }

    private List<Leg> bounds(Contender contender) throws Exception {
        var size = contender.sizeOfAHold();
        return Bounds.legs(
                new Database(ground.database("working_bounds")),
                Programs.find("pgbench"),
                size.payload(),
                size.meta(),
                options.scale().seconds(),
                Set.of("B1"));
    }
}

package dev.easel.bench;

import dev.easel.bench.audit.Auditor;
import dev.easel.bench.audit.ExportLeg;
import dev.easel.bench.audit.QuestionLeg;
import dev.easel.bench.audit.QuestionLeg.Span;
import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Measured;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.holds.AgedLedger;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.sides.Side;
import dev.easel.embedded.Ground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Scenarios f1 to f3: what finance asks of an owner with a long history, on the command side and the query side. */
final class Auditing {

    static final Set<String> SCENARIOS = Set.of("f1", "f2", "f3");

    private final Options options;
    private final Ground ground;
    private final Consumer<String> say;

    Auditing(Options options, Ground ground, Consumer<String> say) {
        this.options = options;
        this.ground = ground;
        this.say = say;
    }

    List<Measured> measure(Rounds rounds, Budget budget) throws Exception {
        var settings = ground.settings("auditing");
        var database = new Database(settings.getOrDefault("DATABASE_URL", ""));
        try (var side = Side.commandsAndQueries(settings);
                var auditor = new Auditor(side)) {
            say.accept("Writing an owner's history ...");
            var contender = new Contender(side, true, 1);
            var begin = Instant.now();
            var aged = AgedLedger.grow(contender, "auditing", options.scale().longHistory());
            contender.awaitReaders();
            var entries = database.number("select count(*) from query.credit_entry");
            var legs = legs(auditor, aged, new Span(begin, Instant.now(), entries));
            var measured = new ArrayList<>(rounds.measure(legs, budget));
            if (!aged.violations().isEmpty()) {
                throw new IllegalStateException("Expected a sound history, but " + aged.violations());
            }
            return measured;
        }
    }

    private List<Leg> legs(Auditor auditor, AgedLedger aged, Span span) {
        var pace = options.scale().taskPace();
        var legs = new ArrayList<Leg>();
        if (options.wants("f1")) {
            legs.add(new QuestionLeg("f1", auditor, aged, "balance", span, pace));
        }
        if (options.wants("f2")) {
            legs.add(new QuestionLeg("f2", auditor, aged, "explain", span, pace));
        }
        if (options.wants("f3")) {
            legs.add(new ExportLeg("f3", auditor, span.entries()));
        }
        return legs;
    }
}

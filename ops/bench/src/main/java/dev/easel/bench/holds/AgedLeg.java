package dev.easel.bench.holds;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.engine.AggregateRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.caching.Cache;

/** One caller and one ledger with a history of some length: at hand (hot), or to be loaded from the log (cold). */
public final class AgedLeg implements Leg {

    private static final int PATIENCE_SECONDS = 300;
    private static final int CALLERS = 64;
    private static final Duration GROWTH = Duration.ofMillis(200);

    private final String id;
    private final Contender contender;
    private final int events;
    private final boolean cold;
    private final Pace pace;
    private List<LedgerId> ledger = List.of();
    private HoldId known = new HoldId("hld_none");
    private List<String> violations = List.of();
    private int measured;

    /**
     * @param events that the ledger has before the first measurement
     * @param cold whether it is dropped from memory before each question
     */
    public AgedLeg(String id, Contender contender, int events, boolean cold, Pace pace) {
        this.id = id;
        this.contender = contender;
        this.events = events;
        this.cold = cold;
        this.pace = pace;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String what() {
        return (cold ? "load a ledger of %,d events" : "hold at a ledger of %,d events, 1 caller").formatted(events);
    }

    @Override
    public String unit() {
        return "ms";
    }

    /** Gives the ledger its history. */
    @Override
    public void warmUp() throws Exception {
        ledger = contender.newLedger();
        var found = new ArrayList<String>();
        for (var grown = 0; grown < events; grown += contender.held()) {
            var holding = new Holding(contender.gateway(), ledger, id + measured++);
            ClosedLoop.run(CALLERS, Duration.ZERO, GROWTH, holding::caller);
            found.addAll(contender.check(holding.acknowledged()));
            known = new HoldId(holding.acknowledged().iterator().next());
        }
        measure();
        found.addAll(violations);
        violations = found;
    }

    @Override
    public Sample measure() throws Exception {
        var crowd = cold ? load() : hold();
        return new Sample(crowd.millis(50), crowd.answered(), Map.of("p99 ms", crowd.millis(99)));
    }

    @Override
    public List<String> violations() {
        return violations;
    }

    private ClosedLoop.Crowd hold() throws InterruptedException, ExecutionException {
        var holding = new Holding(contender.gateway(), ledger, id + measured++);
        var crowd = ClosedLoop.run(1, pace.lead(), pace.measured(), holding::caller);
        violations = contender.check(holding.acknowledged());
        return crowd;
    }

    private ClosedLoop.Crowd load() throws InterruptedException, ExecutionException {
        var atHand = contender.side().bean(AggregateRuntime.class).cache();
        var crowd = ClosedLoop.run(1, Duration.ZERO, pace.measured(), _ -> () -> loadOnce(atHand));
        violations = crowd.failures();
        return crowd;
    }

    private boolean loadOnce(@org.jspecify.annotations.Nullable Cache atHand) throws Exception {
        var target = ledger.getFirst();
        if (atHand != null) {
            atHand.remove(target.toString());
        }
        contender.gateway().send(new AffirmHold(target, known)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return true;
    }
}

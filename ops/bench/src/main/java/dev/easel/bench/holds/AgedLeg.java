package dev.easel.bench.holds;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.engine.AggregateRuntime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.caching.Cache;

/**
 * One caller and one ledger with a history of some length, nearly all of it over: at hand (hot), or to be loaded from the
 * log (cold).
 */
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

    /** Gives the ledger its history: holds that were captured, but one of each burst. */
    @Override
    public void warmUp() throws Exception {
        ledger = contender.newLedger();
        var found = new ArrayList<String>();
        for (var grown = 0; grown < events; ) {
            var holding = new Holding(contender.gateway(), ledger, id + measured++);
            ClosedLoop.run(CALLERS, Duration.ZERO, GROWTH, holding::caller);
            var holds = List.copyOf(holding.acknowledged());
            found.addAll(contender.check(holds));
            known = new HoldId(holds.getFirst());
            capture(holds.subList(1, holds.size()));
            grown += contender.held() + holds.size() - 1;
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

    private void capture(List<String> holds) throws Exception {
        var now = Instant.now();
        var ends = holds.stream()
                .map(hold -> new CaptureHold(ledger.getFirst(), new HoldId(hold), credits(1), now))
                .map(contender.gateway()::send)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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

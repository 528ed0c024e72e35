package dev.easel.bench.holds;

import dev.easel.api.credits.LedgerId;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.holds.ClosedLoop.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** HoldCredits through the command gateway; an answer counts once it is durable. */
public final class HoldLeg implements Leg {

    private final String id;
    private final String what;
    private final Contender contender;
    private final int callers;
    private final boolean hot;
    private final Pace pace;
    private List<String> violations = List.of();
    private int measured;

    /**
     * @param callers who ask at the same time
     * @param hot whether all of them ask one ledger, a new one each time
     */
    public HoldLeg(String id, String what, Contender contender, int callers, boolean hot, Pace pace) {
        this.id = id;
        this.what = what;
        this.contender = contender;
        this.callers = callers;
        this.hot = hot;
        this.pace = pace;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public String unit() {
        return "holds/s";
    }

    @Override
    public void warmUp() throws Exception {
        run(pace.warmUp());
    }

    @Override
    public Sample measure() throws Exception {
        var crowd = run(pace.measured());
        return new Sample(
                crowd.perSecond(),
                crowd.answered(),
                Map.of(
                        "p50 ms", crowd.millis(50),
                        "p99 ms", crowd.millis(99),
                        "JVM us each", crowd.cpuMicros() / Math.max(1, contender.held())));
    }

    @Override
    public List<String> violations() {
        return violations;
    }

    private Crowd run(Duration time) throws InterruptedException, ExecutionException {
        List<LedgerId> ledgers = hot ? contender.newLedger() : contender.ledgers();
        var holding = new Holding(contender.gateway(), ledgers, id + measured++);
        var crowd = ClosedLoop.run(callers, pace.lead(), time, holding::caller);
        var found = new ArrayList<>(contender.check(holding.acknowledged()));
        if (!crowd.failures().isEmpty()) {
            found.add("%d calls failed, such as %s"
                    .formatted(crowd.failures().size(), crowd.failures().getFirst()));
        }
        violations = found;
        return crowd;
    }
}

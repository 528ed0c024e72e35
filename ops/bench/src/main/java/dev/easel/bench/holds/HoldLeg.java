package dev.easel.bench.holds;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** HoldCredits through the command gateway; an answer counts once it is durable. */
public final class HoldLeg implements Leg {

    private final Title title;
    private final Contender contender;
    private final int callers;
    private final boolean hot;
    private final Pace pace;

    /**
     * @param callers who ask at the same time
     * @param hot whether all of them ask one ledger, a new one each time
     */
    public HoldLeg(String id, String what, Contender contender, int callers, boolean hot, Pace pace) {
        this.title = new Title(id, what, "holds/s");
        this.contender = contender;
        this.callers = callers;
        this.hot = hot;
        this.pace = pace;
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        return run(pace.warmUp()).violations();
    }

    @Override
    public Sample measure() throws Exception {
        return run(pace.measured());
    }

    private Sample run(Duration time) throws InterruptedException, ExecutionException {
        var load = hot ? contender.load(title.id(), 1) : contender.load(title.id());
        var crowd = load.run(callers, pace.lead(), time);
        var violations = load.check(crowd);
        return new Sample(
                crowd.perSecond(),
                crowd.answered(),
                Map.of(
                        "p50 ms", crowd.millis(50),
                        "p99 ms", crowd.millis(99),
                        "JVM us each", crowd.cpuMicros() / Math.max(1, contender.held())),
                violations);
    }
}

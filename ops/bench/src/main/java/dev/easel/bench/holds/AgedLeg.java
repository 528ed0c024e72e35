package dev.easel.bench.holds;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.holds.ClosedLoop.Crowd;
import dev.easel.engine.AggregateRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * One caller and one ledger with a history of some length, nearly all of it over: at hand (hot), or to be loaded from the
 * log (cold).
 */
public final class AgedLeg implements Leg {

    private static final int PATIENCE_SECONDS = 300;

    private final Title title;
    private final Contender contender;
    private final int events;
    private final boolean cold;
    private final Pace pace;
    private AgedLedger aged = new AgedLedger(new LedgerId("led_none"), "none", new HoldId("hld_none"), List.of());

    /**
     * @param events that the ledger has before the first measurement
     * @param cold whether it is dropped from memory before each question
     */
    public AgedLeg(String id, Contender contender, int events, boolean cold, Pace pace) {
        this.title = new Title(
                id,
                (cold ? "load a ledger of %,d events" : "hold at a ledger of %,d events, 1 caller").formatted(events),
                "ms");
        this.contender = contender;
        this.events = events;
        this.cold = cold;
        this.pace = pace;
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        aged = AgedLedger.grow(contender, title.id(), events);
        var found = new ArrayList<>(aged.violations());
        found.addAll(measure().violations());
        return found;
    }

    @Override
    public Sample measure() throws Exception {
        if (cold) {
            var atHand = contender.side().bean(AggregateRuntime.class).cache();
            var crowd = ClosedLoop.run(1, Duration.ZERO, Duration.ZERO, pace.measured(), _ -> () -> loadOnce(atHand));
            return sample(crowd, crowd.violations());
        }
        var load = load();
        var crowd = load.run(1, pace.lead(), pace.measured());
        return sample(crowd, load.check(crowd));
    }

    private static Sample sample(Crowd crowd, List<String> violations) {
        return new Sample(crowd.millis(50), crowd.answered(), Map.of("p99 ms", crowd.millis(99)), violations);
    }

    private Contender.Load load() {
        return contender.load(title.id(), List.of(aged.ledgerId()));
    }

    private boolean loadOnce(@Nullable Cache atHand) throws Exception {
        if (atHand != null) {
            atHand.remove(aged.ledgerId().toString());
        }
        contender.gateway().send(new AffirmHold(aged.ledgerId(), aged.open())).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return true;
    }
}

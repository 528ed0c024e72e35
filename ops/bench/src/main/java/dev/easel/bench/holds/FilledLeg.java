package dev.easel.bench.holds;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import java.util.List;

/**
 * Holds on a log that was long before; the whole of it is checked each time.
 *
 * @param leg what is measured
 */
public record FilledLeg(HoldLeg leg, FilledLog log, Contender contender) implements Leg {

    @Override
    public Title title() {
        return leg.title();
    }

    @Override
    public List<String> warmUp() throws Exception {
        return leg.warmUp();
    }

    @Override
    public Sample measure() throws Exception {
        return leg.measure().with(log.check(contender.gateway()));
    }
}

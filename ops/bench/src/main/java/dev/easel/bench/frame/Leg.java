package dev.easel.bench.frame;

import java.util.List;

/** One contender in one scenario, or a bound: measured again in every round. */
public interface Leg {

    Title title();

    /**
     * Gets ready for the first round: caches, compiled code.
     *
     * @return what was promised and did not hold; empty when all is well
     */
    List<String> warmUp() throws Exception;

    Sample measure() throws Exception;
}

package dev.easel.bench.frame;

import java.util.List;

/** One contender in one scenario, or a bound: measured again in every round. */
public interface Leg {

    /** Such as {@code a1}, {@code a1.stock}, {@code B1}. */
    String id();

    /** What is measured, for people. */
    String what();

    String unit();

    /** Gets ready for the first round: caches, compiled code. */
    void warmUp() throws Exception;

    Sample measure() throws Exception;

    /** What was promised and did not hold in the last measurement; empty when all is well. */
    List<String> violations();
}

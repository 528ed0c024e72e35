package dev.easel.bench.frame;

import java.util.Map;

/**
 * What one measurement of a leg gave.
 *
 * @param value in the leg's unit
 * @param n how many operations it rests on
 * @param details further figures by name, such as {@code p99 ms}
 */
public record Sample(double value, long n, Map<String, Double> details) {

    public Sample {
        details = Map.copyOf(details);
    }
}

package dev.easel.bench.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one measurement of a leg gave.
 *
 * @param value in the leg's unit
 * @param n how many operations it rests on
 * @param details further figures by name, such as {@code p99 ms}
 * @param violations what was promised and did not hold; empty when all is well
 */
public record Sample(double value, long n, Map<String, Double> details, List<String> violations) {

    public Sample {
        details = Map.copyOf(details);
        violations = List.copyOf(violations);
    }

    /** The same, with what else did not hold. */
    public Sample with(List<String> more) {
        return new Sample(
                value,
                n,
                details,
                Stream.concat(violations.stream(), more.stream()).toList());
    }
}

package dev.easel.bench.frame;

import java.util.Collection;

/** What stands for many measurements. */
public final class Statistics {

    private Statistics() {}

    /** The middle one; between the two middle ones of an even number. */
    public static double median(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one measurement");
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

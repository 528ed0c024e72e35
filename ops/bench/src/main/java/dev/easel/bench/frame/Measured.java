package dev.easel.bench.frame;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * All that was measured of a leg.
 *
 * @param samples one of each round
 */
public record Measured(Title title, List<Sample> samples) {

    public Measured {
        samples = List.copyOf(samples);
    }

    public String id() {
        return title.id();
    }

    public String unit() {
        return title.unit();
    }

    public double median() {
        return Statistics.median(values(Sample::value));
    }

    public double least() {
        return Collections.min(values(Sample::value));
    }

    public double most() {
        return Collections.max(values(Sample::value));
    }

    /** Operations of all rounds. */
    public long n() {
        return samples.stream().mapToLong(Sample::n).sum();
    }

    /** The median of each further figure that every round gave. */
    public Map<String, Double> details() {
        var medians = new TreeMap<String, Double>();
        for (var name : samples.getFirst().details().keySet()) {
            if (samples.stream().allMatch(sample -> sample.details().containsKey(name))) {
                medians.put(name, Statistics.median(values(sample -> sample.details()
                        .getOrDefault(name, 0.0))));
            }
        }
        return medians;
    }

    /** A further figure as if it were a leg of its own. */
    public Measured detail(String name, String itsUnit) {
        return new Measured(
                title.in(itsUnit),
                samples.stream()
                        .map(it -> new Sample(
                                it.details().getOrDefault(name, Double.NaN), it.n(), Map.of(), it.violations()))
                        .toList());
    }

    /** What was measured now and before. */
    public Measured and(Measured more) {
        return new Measured(
                title, Stream.concat(samples.stream(), more.samples.stream()).toList());
    }

    private List<Double> values(ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).boxed().toList();
    }
}

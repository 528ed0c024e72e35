package dev.easel.bench.frame;

import org.jspecify.annotations.Nullable;

/**
 * How something measured stands against a bound of the same run. Names and order are those of the JSON.
 *
 * @param bound in the same unit
 * @param ratio value by bound
 * @param target what the ratio has to reach, or may not exceed where {@code unit} is one of time; absent: none was set
 * @param met absent without a target
 * @param n operations that the value rests on
 */
public record Row(
        String id,
        double value,
        String unit,
        double bound,
        double ratio,
        @Nullable Double target,
        @Nullable Boolean met,
        long n) {

    /** Has to be so many times the bound. */
    public static Row atLeast(String id, Measured measured, double factor, double bound) {
        var ratio = measured.median() / bound;
        return of(id, measured, bound, factor, ratio >= factor);
    }

    /** May be so many times the bound. */
    public static Row atMost(String id, Measured measured, double factor, double bound) {
        var ratio = measured.median() / bound;
        return of(id, measured, bound, factor, ratio <= factor);
    }

    /** Shown side by side; nothing was demanded. */
    public static Row beside(String id, Measured measured, double bound) {
        return of(id, measured, bound, null, null);
    }

    private static Row of(String id, Measured measured, double bound, @Nullable Double target, @Nullable Boolean met) {
        return new Row(
                id, measured.median(), measured.unit(), bound, measured.median() / bound, target, met, measured.n());
    }
}

package dev.easel.bench.frame;

import java.util.Locale;

/** Numbers for people: three digits that matter. */
public final class Words {

    private static final double WHOLE = 100;
    private static final double TENTHS = 10;

    private Words() {}

    public static String of(double number) {
        var size = Math.abs(number);
        var form = size >= WHOLE ? "%,.0f" : size >= TENTHS ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, number);
    }

    public static String of(double number, String unit) {
        return of(number) + " " + unit;
    }
}

package dev.easel.bench.frame;

/**
 * A row with its words.
 *
 * @param row for machines
 * @param against what the bound is, such as {@code B1}
 * @param demand such as {@code >= 3.0 x}; a dash without one
 */
public record Verdict(Row row, String against, String demand) {

    /** At least so many times what another leg gave. */
    public static Verdict atLeast(String id, Measured measured, double factor, Measured bound) {
        return new Verdict(
                Row.atLeast(id, measured, factor, bound.median()), bound.id(), ">= " + Words.of(factor) + " x");
    }

    /** At most so many times what another leg took. */
    public static Verdict atMost(String id, Measured measured, double factor, Measured bound) {
        return new Verdict(
                Row.atMost(id, measured, factor, bound.median()), bound.id(), "<= " + Words.of(factor) + " x");
    }

    /** No longer than this. */
    public static Verdict within(String id, Measured measured, double limit) {
        return new Verdict(Row.atMost(id, measured, 1, limit), "the limit", "<= " + Words.of(limit, measured.unit()));
    }

    /** No less than this. */
    public static Verdict reaching(String id, Measured measured, double demand) {
        return new Verdict(
                Row.atLeast(id, measured, 1, demand), "the demand", ">= " + Words.of(demand, measured.unit()));
    }

    /** Shown beside another leg. */
    public static Verdict beside(String id, Measured measured, Measured other) {
        return new Verdict(Row.beside(id, measured, other.median()), other.id(), "-");
    }

    String outcome() {
        var met = row.met();
        return met == null ? "-" : met ? "met" : "MISSED";
    }
}

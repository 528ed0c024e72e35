package dev.easel.bench.frame;

/**
 * What a leg is called.
 *
 * @param id such as {@code a1}, {@code a1.stock}, {@code B1}
 * @param what is measured, for people
 * @param unit of its value
 */
public record Title(String id, String what, String unit) {

    /** The same in another unit. */
    Title in(String other) {
        return new Title(id, what, other);
    }
}

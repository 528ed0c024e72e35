package dev.easel.api.credits;

/**
 * A correction of what is available.
 *
 * @param amount signed credits, not zero: what comes in is a lot, what is taken comes from lots in burn order
 * @param source of the lot that comes in
 */
public record Adjustment(long amount, LotSource source, Grounds grounds) {

    public boolean takes() {
        return amount < 0;
    }

    /** How many credits it moves, either way. */
    public Credits size() {
        return Credits.credits(Math.absExact(amount));
    }
}

package dev.easel.api.credits;

/**
 * A number of credits; never negative.
 *
 * @param units whole credits
 */
public record Credits(long units) implements Comparable<Credits> {

    public static final Credits NONE = new Credits(0);

    public Credits {
        if (units < 0) {
            throw new IllegalArgumentException("Expected zero or more credits, but got " + units);
        }
    }

    public static Credits credits(long units) {
        return new Credits(units);
    }

    public Credits plus(Credits other) {
        return new Credits(Math.addExact(units, other.units));
    }

    public Credits minus(Credits other) {
        return new Credits(Math.subtractExact(units, other.units));
    }

    public boolean covers(Credits price) {
        return units >= price.units;
    }

    public boolean isNone() {
        return units == 0;
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Long.toString(units);
    }
}

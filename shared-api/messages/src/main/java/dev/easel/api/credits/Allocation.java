package dev.easel.api.credits;

import java.util.ArrayList;
import java.util.List;

/** Credits by the lots they come from, in burn order. Recorded in events, never recomputed. */
public record Allocation(List<Portion> portions) {

    public static final Allocation NOTHING = new Allocation(List.of());

    public Allocation {
        portions = List.copyOf(portions);
    }

    public static Allocation of(LotId lot, Credits amount) {
        return new Allocation(List.of(new Portion(lot, amount)));
    }

    public Credits total() {
        return portions.stream().map(Portion::amount).reduce(Credits.NONE, Credits::plus);
    }

    /** The first portions that make up the amount; what comes first in burn order is spent first. */
    public Allocation first(Credits amount) {
        var taken = new ArrayList<Portion>();
        var missing = amount;
        for (var portion : portions) {
            if (missing.isNone()) {
                break;
            }
            var part = missing.covers(portion.amount()) ? portion.amount() : missing;
            taken.add(new Portion(portion.lotId(), part));
            missing = missing.minus(part);
        }
        return new Allocation(taken);
    }

    /** What is left of these portions after {@link #first} took its amount. */
    public Allocation after(Credits amount) {
        var rest = new ArrayList<Portion>();
        var skipped = amount;
        for (var portion : portions) {
            var part = skipped.covers(portion.amount()) ? portion.amount() : skipped;
            skipped = skipped.minus(part);
            if (!portion.amount().equals(part)) {
                rest.add(new Portion(portion.lotId(), portion.amount().minus(part)));
            }
        }
        return new Allocation(rest);
    }
}

package dev.easel.api.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What an owner has spent of a limit of their own. Counts what is set aside from when the limit was set, in the period in
 * which that was; what comes back is taken off again, as long as that period lasts.
 *
 * @param start first day of the period that is counted; it never goes back, though clocks may
 * @param counted of that period
 * @param open what is set aside still, and the period that it counts in
 */
public record Spending(SpendingLimit limit, LocalDate start, Credits counted, Map<HoldId, LocalDate> open) {

    public Spending {
        open = Map.copyOf(open);
    }

    /** Nothing yet. */
    public static Spending of(SpendingLimit limit) {
        return new Spending(limit, LocalDate.EPOCH, Credits.NONE, Map.of());
    }

    /** The same spending under another limit; another period counts anew. */
    public Spending under(SpendingLimit other) {
        return other.period() == limit.period() ? new Spending(other, start, counted, open) : of(other);
    }

    /** Spent of the limit in the period that this moment is in. */
    public Credits used(Instant at) {
        return period(at).equals(start) ? counted : Credits.NONE;
    }

    public boolean allows(Credits more, Instant at) {
        return limit.amount().covers(used(at).plus(more));
    }

    public Spending held(HoldId hold, Credits amount, Instant at) {
        var more = new HashMap<>(open);
        more.put(hold, period(at));
        return new Spending(limit, period(at), used(at).plus(amount), more);
    }

    /** @param returned what of it came back */
    public Spending ended(HoldId hold, Credits returned) {
        var heldIn = open.get(hold);
        if (heldIn == null) {
            return this; // set aside before there was a limit
        }
        var less = new HashMap<>(open);
        less.remove(hold);
        return new Spending(limit, start, heldIn.equals(start) ? counted.minus(returned) : counted, less);
    }

    private LocalDate period(Instant at) {
        var begins = limit.period().startOf(at);
        return begins.isBefore(start) ? start : begins;
    }
}

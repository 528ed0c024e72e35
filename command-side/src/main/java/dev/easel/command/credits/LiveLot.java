package dev.easel.command.credits;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.Portion;
import java.time.Instant;
import java.util.Comparator;

/**
 * A lot as it stands.
 *
 * @param remaining what no hold has taken
 * @param held what may come back
 * @param expired whether it was ended: what comes back lapses, whatever time the command says it is
 */
record LiveLot(Lot lot, Credits remaining, Credits held, boolean expired) {

    /** Priority, then earliest expiry, then oldest lot. */
    static final Comparator<LiveLot> BURN_ORDER = comparingInt((LiveLot it) -> it.lot.priority())
            .thenComparing(it -> it.lot.expiresAt(), nullsLast(naturalOrder()))
            .thenComparing(comparing(it -> it.lot.effectiveAt()));

    static LiveLot of(Lot lot) {
        return new LiveLot(lot, lot.amount(), Credits.NONE, false);
    }

    static LiveLot usedUp(Lot lot) {
        return new LiveLot(lot, Credits.NONE, Credits.NONE, false);
    }

    LotId id() {
        return lot.lotId();
    }

    boolean gave(Portion portion) {
        return portion.lotId().equals(id());
    }

    /** Its time is over; the timer that says so may be late, or may have come already. */
    boolean isOver(Instant at) {
        var expiresAt = lot.expiresAt();
        return expired || (expiresAt != null && !at.isBefore(expiresAt));
    }

    boolean isSpendable(Instant at) {
        return !remaining.isNone() && !at.isBefore(lot.effectiveAt()) && !isOver(at);
    }

    boolean isUsedUp() {
        return remaining.isNone() && held.isNone();
    }

    LiveLot take(Credits amount) {
        return new LiveLot(lot, remaining.minus(amount), held.plus(amount), expired);
    }

    LiveLot giveBack(Credits amount) {
        return new LiveLot(lot, remaining.plus(amount), held.minus(amount), expired);
    }

    LiveLot spend(Credits amount) {
        return new LiveLot(lot, remaining, held.minus(amount), expired);
    }

    LiveLot lose(Credits amount) {
        return new LiveLot(lot, remaining.minus(amount), held, expired);
    }

    LiveLot gain(Credits amount) {
        return new LiveLot(lot, remaining.plus(amount), held, expired);
    }

    LiveLot expire(Credits amount) {
        return new LiveLot(lot, remaining.minus(amount), held, true);
    }
}

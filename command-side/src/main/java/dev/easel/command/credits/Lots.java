package dev.easel.command.credits;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.Portion;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.events.LotExpired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The lots of a ledger that are not used up, in burn order. */
record Lots(List<LiveLot> inBurnOrder) {

    static final Lots NONE = new Lots(List.of());

    Lots {
        inBurnOrder = List.copyOf(inBurnOrder);
    }

    /** With one more, behind those that burn alike; one of nothing is used up from the start. */
    Lots with(Lot lot) {
        if (lot.amount().isNone()) {
            return this;
        }
        var more = new ArrayList<>(inBurnOrder);
        more.add(LiveLot.of(lot));
        more.sort(LiveLot.BURN_ORDER);
        return new Lots(more);
    }

    boolean have(LotId id) {
        return inBurnOrder.stream().anyMatch(lot -> lot.id().equals(id));
    }

    /** What can be spent at this time: neither what is to come, nor what has lapsed unnoticed. */
    Credits spendable(Instant at) {
        return offer(at).total();
    }

    /** Where this price comes from; it must be spendable. */
    Allocation burn(Credits price, Instant at) {
        return offer(at).first(price);
    }

    /** What lapses of credits that have just come back: all that is left of those lots whose time is over. */
    List<LotExpired> lapse(Allocation returned, Instant at, LedgerId ledger, Balance now) {
        return lapse(lot -> lot.isOver(at) && returned.portions().stream().anyMatch(lot::gave), ledger, now);
    }

    /** What lapses of all lots whose time is over. */
    List<LotExpired> lapse(Instant at, LedgerId ledger, Balance now) {
        return lapse(lot -> lot.isOver(at) && !lot.expired(), ledger, now);
    }

    /** What lapses because a lot's time is over. It does so once, even when nothing is left of it but what is held. */
    List<LotExpired> lapse(LotId id, Instant at, LedgerId ledger, Balance now) {
        return lapse(lot -> lot.id().equals(id) && lot.isOver(at) && !lot.expired(), ledger, now);
    }

    Lots take(Allocation taken) {
        return change(taken, LiveLot::take);
    }

    Lots giveBack(Allocation returned) {
        return change(returned, LiveLot::giveBack);
    }

    /** Without what somebody took away. */
    Lots deduct(Allocation taken) {
        return change(taken, LiveLot::lose);
    }

    /** With what was spent and comes back, to lots that may be used up. */
    Lots restore(List<Returned> returned) {
        var lots = new ArrayList<>(inBurnOrder);
        returned.stream()
                .map(Returned::lot)
                .filter(lot -> !have(lot.lotId()))
                .map(LiveLot::usedUp)
                .forEach(lots::add);
        lots.sort(LiveLot.BURN_ORDER);
        return new Lots(lots)
                .change(new Allocation(returned.stream().map(Returned::portion).toList()), LiveLot::gain);
    }

    Lots spend(Allocation captured) {
        return change(captured, LiveLot::spend);
    }

    Lots expire(LotId id, Credits amount) {
        return change(Allocation.of(id, amount), LiveLot::expire);
    }

    private Allocation offer(Instant at) {
        return new Allocation(inBurnOrder.stream()
                .filter(lot -> lot.isSpendable(at))
                .map(lot -> new Portion(lot.id(), lot.remaining()))
                .toList());
    }

    private Lots change(Allocation touched, BiFunction<LiveLot, Credits, LiveLot> change) {
        var changed = new ArrayList<>(inBurnOrder);
        for (var portion : touched.portions()) {
            changed.replaceAll(lot -> lot.gave(portion) ? change.apply(lot, portion.amount()) : lot);
        }
        changed.removeIf(LiveLot::isUsedUp);
        return new Lots(changed);
    }

    private List<LotExpired> lapse(Predicate<LiveLot> which, LedgerId ledger, Balance now) {
        var events = new ArrayList<LotExpired>();
        var available = now.available();
        for (var lot : inBurnOrder) {
            if (which.test(lot)) {
                available = available.minus(lot.remaining());
                events.add(new LotExpired(ledger, lot.id(), lot.remaining(), available, now.held()));
            }
        }
        return events;
    }
}

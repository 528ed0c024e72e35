package dev.easel.command.credits;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNullElse;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.Portion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Every single credit, and where it lies. */
final class CountedCredits {

    private static final Comparator<Lot> BURN_ORDER = comparingInt(Lot::priority)
            .thenComparing(lot -> requireNonNullElse(lot.expiresAt(), Instant.MAX))
            .thenComparing(comparing(Lot::effectiveAt));

    private final List<Credit> all = new ArrayList<>(); // in the order in which they came
    private final Set<Lot> over = new HashSet<>();

    enum Place {
        FREE,
        HELD,
        SPENT,
        TAKEN,
        LAPSED
    }

    /** One credit. */
    static final class Credit {

        private final Lot lot;
        private Place place = Place.FREE;

        private Credit(Lot lot) {
            this.lot = lot;
        }

        Lot lot() {
            return lot;
        }
    }

    void come(Lot lot) {
        for (var i = 0; i < lot.amount().units(); i++) {
            all.add(new Credit(lot));
        }
    }

    /** What can be spent at this time, in the order in which it is. */
    List<Credit> offered(Instant at) {
        return all.stream()
                .filter(credit -> credit.place == Place.FREE)
                .filter(credit -> !credit.lot.effectiveAt().isAfter(at) && !isOver(credit.lot, at))
                .sorted(comparing(Credit::lot, BURN_ORDER))
                .toList();
    }

    /** The lots that there ever were. */
    List<Lot> inBurnOrder() {
        return all.stream().map(Credit::lot).distinct().sorted(BURN_ORDER).toList();
    }

    void lay(List<Credit> these, Place where) {
        these.forEach(credit -> credit.place = where);
    }

    /** Ends a lot; what of it was free lapses. */
    List<Credit> end(Lot lot) {
        over.add(lot);
        var lapsing = all.stream()
                .filter(credit -> credit.lot.equals(lot) && credit.place == Place.FREE)
                .toList();
        lay(lapsing, Place.LAPSED);
        return lapsing;
    }

    /** A lot that was forgotten begins anew, behind those that burn alike. */
    void revive(Lot lot) {
        over.remove(lot);
        var its = all.stream().filter(credit -> credit.lot.equals(lot)).toList();
        all.removeAll(its);
        all.addAll(its);
    }

    boolean isEnded(Lot lot) {
        return over.contains(lot);
    }

    boolean isOver(Lot lot, Instant at) {
        return isEnded(lot) || !at.isBefore(requireNonNullElse(lot.expiresAt(), Instant.MAX));
    }

    boolean isUsedUp(Lot lot) {
        return all.stream()
                .noneMatch(
                        credit -> credit.lot.equals(lot) && (credit.place == Place.FREE || credit.place == Place.HELD));
    }

    Credits count(Place place) {
        return Credits.credits(
                all.stream().filter(credit -> credit.place == place).count());
    }

    static Allocation byLot(List<Credit> credits) {
        var counts = new LinkedHashMap<LotId, Long>();
        credits.forEach(credit -> counts.merge(credit.lot.lotId(), 1L, Long::sum));
        return new Allocation(counts.entrySet().stream()
                .map(entry -> new Portion(entry.getKey(), Credits.credits(entry.getValue())))
                .toList());
    }
}

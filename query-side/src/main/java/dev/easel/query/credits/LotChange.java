package dev.easel.query.credits;

import dev.easel.api.credits.Allocation;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a movement took from a lot, or gave to it.
 *
 * @param amount signed
 */
record LotChange(String lotId, long amount) {

    static List<LotChange> taken(Allocation from) {
        return changes(from, -1);
    }

    static List<LotChange> given(Allocation to) {
        return changes(to, 1);
    }

    static long total(List<LotChange> changes) {
        return changes.stream().mapToLong(LotChange::amount).reduce(0, Math::addExact);
    }

    /** One change per lot, whatever the portions. */
    private static List<LotChange> changes(Allocation allocation, int sign) {
        var byLot = new LinkedHashMap<String, Long>();
        for (var portion : allocation.portions()) {
            byLot.merge(portion.lotId().value(), sign * portion.amount().units(), Math::addExact);
        }
        return byLot.entrySet().stream()
                .map(lot -> new LotChange(lot.getKey(), lot.getValue()))
                .toList();
    }
}

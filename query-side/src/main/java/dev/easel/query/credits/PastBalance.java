package dev.easel.query.credits;

import dev.easel.query.credits.Ledgers.OwnLedger;
import dev.easel.query.credits.LotAsOf.Last;
import dev.easel.query.credits.LotAsOf.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner had at a moment, on the wire: the sum of lots.
 *
 * @param entryId the movement after which it stood so; absent before the first
 * @param lots those with something left, free or held
 * @param usedUp what became of the others
 */
record PastBalance(
        String ownerId,
        String ledgerId,
        Instant at,
        Instant knownAt,
        long available,
        long held,
        @Nullable String entryId,
        List<PastLot> lots,
        UsedUp usedUp) {

    PastBalance {
        lots = List.copyOf(lots);
    }

    static PastBalance of(OwnLedger ledger, AsOf moment, List<LotAsOf> lots) {
        var last = lots.stream()
                .map(LotAsOf::last)
                .max(Comparator.comparing(Last::at)
                        .thenComparingLong(Last::sequence)
                        .thenComparingInt(Last::part));
        return new PastBalance(
                ledger.ownerId(),
                ledger.ledgerId(),
                moment.at(),
                moment.knownAt(),
                lots.stream().mapToLong(LotAsOf::remaining).sum(),
                lots.stream().mapToLong(LotAsOf::held).sum(),
                last.map(Last::entryId).orElse(null),
                lots.stream().filter(LotAsOf::counts).map(PastLot::of).toList(),
                UsedUp.of(lots));
    }

    /** A lot; the five figures after what was granted add up to it. */
    record PastLot(
            String lotId,
            long granted,
            long remaining,
            long held,
            long spent,
            long expired,
            long corrected,
            @Nullable Instant expiresAt,
            Origin origin) {

        static PastLot of(LotAsOf lot) {
            return new PastLot(
                    lot.lotId(),
                    lot.granted(),
                    lot.remaining(),
                    lot.held(),
                    lot.spent(),
                    lot.expired(),
                    lot.corrected(),
                    lot.expiresAt(),
                    lot.origin());
        }
    }

    /** Lots of which nothing is left, together. */
    record UsedUp(int lots, long granted, long spent, long expired, long corrected) {

        static UsedUp of(List<LotAsOf> all) {
            var gone = all.stream().filter(lot -> !lot.counts()).toList();
            return new UsedUp(
                    gone.size(),
                    gone.stream().mapToLong(LotAsOf::granted).sum(),
                    gone.stream().mapToLong(LotAsOf::spent).sum(),
                    gone.stream().mapToLong(LotAsOf::expired).sum(),
                    gone.stream().mapToLong(LotAsOf::corrected).sum());
        }
    }
}

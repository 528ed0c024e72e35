package dev.easel.query.credits;

import dev.easel.query.credits.PastBalance.UsedUp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an owner had what they had at a moment, on the wire: a balance is the sum of its lots.
 *
 * @param entryId the movement after which it stood so; absent before the first
 */
record Explanation(
        String ownerId,
        String ledgerId,
        Instant at,
        Instant knownAt,
        long available,
        long held,
        @Nullable String entryId,
        List<ExplainedLot> lots,
        UsedUp usedUp) {

    Explanation {
        lots = List.copyOf(lots);
    }

    static Explanation of(PastBalance balance, List<ExplainedLot> lots) {
        return new Explanation(
                balance.ownerId(),
                balance.ledgerId(),
                balance.at(),
                balance.knownAt(),
                balance.available(),
                balance.held(),
                balance.entryId(),
                lots,
                balance.usedUp());
    }
}

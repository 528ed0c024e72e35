package dev.easel.query.credits;

import dev.easel.query.credits.LotAsOf.Origin;
import dev.easel.query.credits.LotUses.Use;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot with where it came from and what took from it, on the wire. What was granted is what remains, what the uses spent,
 * hold or took for good, and what earlier ones did.
 *
 * @param uses the latest first
 */
record ExplainedLot(
        String lotId,
        long granted,
        long remaining,
        long held,
        long spent,
        long expired,
        long corrected,
        @Nullable Instant expiresAt,
        Origin origin,
        List<Use> uses,
        Earlier earlier) {

    ExplainedLot {
        uses = List.copyOf(uses);
    }

    static ExplainedLot of(LotAsOf lot, List<Use> uses) {
        return new ExplainedLot(
                lot.lotId(),
                lot.granted(),
                lot.remaining(),
                lot.held(),
                lot.spent(),
                lot.expired(),
                lot.corrected(),
                lot.expiresAt(),
                lot.origin(),
                uses,
                Earlier.than(uses, lot));
    }

    /** What those uses of the lot came to that are not shown. */
    record Earlier(long spent, long held, long expired, long corrected) {

        private static Earlier than(List<Use> shown, LotAsOf lot) {
            var spent = lot.spent();
            var held = lot.held();
            var expired = lot.expired();
            var corrected = lot.corrected();
            for (var use : shown) {
                spent -= use.spent();
                held -= use.held();
                switch (use.type()) {
                    case HOLD -> {}
                    case EXPIRY -> expired -= use.taken();
                    default -> corrected -= use.taken();
                }
            }
            return new Earlier(spent, held, expired, corrected);
        }
    }
}

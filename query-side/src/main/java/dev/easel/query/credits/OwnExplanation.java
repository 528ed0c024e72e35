package dev.easel.query.credits;

import dev.easel.query.credits.LotUses.Use;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has what they have, for themselves, on the wire.
 *
 * @param balance what can be spent
 */
record OwnExplanation(long balance, long held, List<OwnLot> lots) {

    OwnExplanation {
        lots = List.copyOf(lots);
    }

    static OwnExplanation of(Explanation all) {
        return new OwnExplanation(
                all.available(), all.held(), all.lots().stream().map(OwnLot::of).toList());
    }

    /**
     * Credits that came together and are not used up; what remains, is held and is gone adds up to what was granted.
     *
     * @param gone spent, expired or taken back
     */
    record OwnLot(
            String lotId,
            EntryType type,
            long granted,
            long remaining,
            long held,
            long gone,
            @Nullable String reason,
            Instant since,
            @Nullable Instant expiresAt,
            List<OwnUse> uses) {

        static OwnLot of(ExplainedLot lot) {
            return new OwnLot(
                    lot.lotId(),
                    lot.origin().type(),
                    lot.granted(),
                    lot.remaining(),
                    lot.held(),
                    lot.spent() + lot.expired() + lot.corrected(),
                    lot.origin().reason(),
                    lot.origin().effectiveAt(),
                    lot.expiresAt(),
                    lot.uses().stream()
                            .filter(use -> use.spent() != 0 || use.held() != 0)
                            .map(OwnUse::of)
                            .toList());
        }
    }

    /** What a task spends or holds of a lot. */
    record OwnUse(@Nullable String taskId, @Nullable String about, long spent, long held, Instant at) {

        static OwnUse of(Use use) {
            return new OwnUse(use.taskId(), use.about(), use.spent(), use.held(), use.at());
        }
    }
}

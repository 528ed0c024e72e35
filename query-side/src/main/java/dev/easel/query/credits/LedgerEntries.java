package dev.easel.query.credits;

import dev.easel.query.credits.Ledgers.OwnLedger;
import dev.easel.query.credits.Statement.Ends;
import dev.easel.query.credits.Statement.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Movements of a ledger in a span, on the wire.
 *
 * @param opening available before the span
 * @param closing available at its end
 */
record LedgerEntries(
        String ownerId,
        String ledgerId,
        List<LedgerEntry> entries,
        long opening,
        long closing,
        @Nullable String nextCursor) {

    static LedgerEntries of(OwnLedger ledger, Slice slice, Ends ends) {
        return new LedgerEntries(
                ledger.ownerId(),
                ledger.ledgerId(),
                slice.entries().stream().map(LedgerEntry::of).toList(),
                ends.opening(),
                ends.closing(),
                slice.nextCursor());
    }

    /**
     * @param lots together the amount
     * @param actor an account id, or a part of the system
     */
    record LedgerEntry(
            String id,
            long amount,
            long balanceAfter,
            long heldAfter,
            EntryType type,
            String description,
            @Nullable String about,
            @Nullable String cause,
            @Nullable String taskId,
            @Nullable String holdId,
            List<LotChange> lots,
            String actor,
            @Nullable String reason,
            Instant createdAt) {

        static LedgerEntry of(Entry entry) {
            return new LedgerEntry(
                    entry.id(),
                    entry.amount(),
                    entry.balanceAfter(),
                    entry.heldAfter(),
                    entry.type(),
                    entry.description(),
                    entry.about(),
                    entry.cause(),
                    entry.taskId(),
                    entry.holdId(),
                    entry.lots(),
                    entry.actor(),
                    entry.reason(),
                    entry.at());
        }
    }
}

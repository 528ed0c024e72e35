package dev.easel.query.credits;

import dev.easel.query.credits.LedgerEntries.LedgerEntry;
import dev.easel.query.credits.LotAsOf.Origin;
import dev.easel.query.credits.PaidWork.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells of a movement what paid for it and what it paid for. */
final class Lineage {

    private static final int MOST_USES = 100;

    private final JdbcClient db;
    private final Ledgers ledgers;
    private final PastLots lots;
    private final LotUses uses;
    private final PaidWork work;

    Lineage(JdbcClient db, Ledgers ledgers, PastLots lots, LotUses uses, PaidWork work) {
        this.db = db;
        this.ledgers = ledgers;
        this.lots = lots;
        this.uses = uses;
        this.work = work;
    }

    /** Null when no such movement is known. */
    @Nullable
    ExplainedEntry of(String entryId, AsOf now) {
        var found = db.sql("""
                        select entry.*, began.type began_type, began.note began_note
                          from query.credit_entry entry
                          left join query.credit_entry began
                                 on began.ledger_id = entry.ledger_id
                                and began.begins = coalesce(entry.hold_id, entry.lot_id)
                                and entry.begins is null
                         where entry.entry_id = :id
                        """)
                .param("id", entryId)
                .query((row, number) ->
                        new Found(Entry.of(row, number), row.getString("ledger_id"), row.getLong("position")))
                .optional();
        return found.map(entry -> explained(entry, now)).orElse(null);
    }

    private ExplainedEntry explained(Found found, AsOf now) {
        var entry = found.entry();
        var ledger = ledgers.of(found.ledgerId());
        var known =
                lots.of(found.ledgerId(), now).stream().collect(Collectors.toMap(LotAsOf::lotId, Function.identity()));
        var began = known.values().stream()
                .filter(lot -> lot.origin().entryId().equals(entry.id()))
                .findFirst()
                .map(lot -> ExplainedLot.of(
                        lot, uses.of(found.ledgerId(), List.of(lot), MOST_USES).getOrDefault(lot.lotId(), List.of())))
                .orElse(null);
        var shares = shares(entry.id());
        return new ExplainedEntry(
                ledger.ownerId(),
                ledger.ledgerId(),
                LedgerEntry.of(entry),
                shares.isEmpty() ? entry.at() : shares.getFirst().occurredAt(),
                found.position(),
                shares.stream()
                        .flatMap(share -> Stream.ofNullable(known.get(share.lotId()))
                                .map(lot -> new Share(share.lotId(), share.amount(), share.held(), lot.origin())))
                        .toList(),
                began,
                entry.taskId() == null ? null : work.of(entry.taskId()));
    }

    private List<LotShare> shares(String entryId) {
        return db.sql(
                        "select lot_id, amount, held, occurred_at from query.credit_portion where entry_id = :id order by lot_id")
                .param("id", entryId)
                .query((row, _) -> new LotShare(
                        row.getString("lot_id"),
                        row.getLong("amount"),
                        row.getLong("held"),
                        row.getTimestamp("occurred_at").toInstant()))
                .list();
    }

    private record Found(Entry entry, String ledgerId, long position) {}

    private record LotShare(String lotId, long amount, long held, Instant occurredAt) {}

    /**
     * A movement explained, on the wire.
     *
     * @param occurredAt when it happened by its own account
     * @param position of its event in the log
     * @param lots what it took from which credits, or gave to them
     * @param grant when it brought credits: what became of them until now
     * @param task when it belongs to one
     */
    record ExplainedEntry(
            String ownerId,
            String ledgerId,
            LedgerEntry entry,
            Instant occurredAt,
            long position,
            List<Share> lots,
            @Nullable ExplainedLot grant,
            @Nullable Work task) {}

    /**
     * @param amount change of what is available of the lot
     * @param held change of what is held of it
     */
    record Share(String lotId, long amount, long held, Origin origin) {}
}

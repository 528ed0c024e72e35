package dev.easel.query.credits;

import dev.easel.api.Owner;
import dev.easel.platform.Problem;
import dev.easel.query.credits.FinanceReads.LedgerList;
import dev.easel.query.credits.LedgerQuery.Selection;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.People;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds ledgers: by whatever id or name somebody has in hand. */
final class Ledgers {

    private final JdbcClient db;
    private final People people;

    Ledgers(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    /** The youngest first. */
    LedgerList list(Selection asked) {
        var text = asked.text();
        var found = db.sql("""
                        select subject owner_id, ledger_id, tenant, available, held, frozen_because, opened_position,
                               (select coalesce(sum(lot.amount), 0) from query.credit_lot lot
                                 where lot.ledger_id = balance.ledger_id and lot.source = 'PURCHASE') purchased
                          from query.credit_balance balance
                         where opened_position < :below
                           and (:tenant::text is null or tenant = :tenant)
                           and (:text::text is null
                                or subject = :text or ledger_id = any(:ledgers)
                                or tenant = :platform and subject = any(:people))
                         order by opened_position desc
                         limit :limit
                        """)
                .param("below", asked.below().major())
                .param("tenant", asked.tenant())
                .param("text", text)
                .param("ledgers", text == null ? new String[0] : concerning(text))
                .param("platform", Owner.PLATFORM)
                .param(
                        "people",
                        text == null ? new String[0] : people.find(text).toArray(String[]::new))
                .param("limit", asked.limit() + 1) // one more tells whether there is a next page
                .query(LedgerRow.class)
                .list();
        var shown = found.subList(0, Math.min(found.size(), asked.limit()));
        var next = found.size() > shown.size() ? new Cursor(shown.getLast().openedPosition(), 0).text() : null;
        return new LedgerList(named(shown), next);
    }

    /** The ledger of an owner, or of this id. An id that several tenants use for their users names none of them. */
    OwnLedger of(String id) {
        var found = db.sql("""
                        select subject owner_id, ledger_id, tenant
                          from query.credit_balance
                         where subject = :id or ledger_id = :id
                        """).param("id", id).query(OwnLedger.class).list();
        return found.stream()
                .filter(ledger -> found.size() == 1 || ledger.tenant().equals(Owner.PLATFORM))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Ledger"));
    }

    private List<Ledger> named(List<LedgerRow> rows) {
        var ids = rows.stream()
                .filter(row -> row.tenant().equals(Owner.PLATFORM))
                .map(LedgerRow::ownerId)
                .toList();
        var known = people.of(ids);
        return rows.stream()
                .map(row -> Ledger.of(row, known.get(row.ownerId())))
                .toList();
    }

    private String[] concerning(String id) {
        return db.sql("""
                        select ledger_id from query.credit_balance where ledger_id = :id
                        union select ledger_id from query.credit_lot where lot_id = :id
                        union select ledger_id from query.credit_entry
                               where task_id = :id or hold_id = :id or entry_id = :id
                        """).param("id", id).query(String.class).list().toArray(String[]::new);
    }

    /** A ledger and whose it is. */
    record OwnLedger(String ownerId, String ledgerId, String tenant) {}

    record LedgerRow(
            String ownerId,
            String ledgerId,
            String tenant,
            long available,
            long held,
            @Nullable String frozenBecause,
            long openedPosition,
            long purchased) {}

    /** On the wire. */
    record Ledger(
            String ownerId,
            String ledgerId,
            String tenant,
            @Nullable String email,
            @Nullable String name,
            long available,
            long held,
            long lifetimePurchased,
            @Nullable String frozenBecause) {

        static Ledger of(LedgerRow row, People.@Nullable Person person) {
            return new Ledger(
                    row.ownerId(),
                    row.ledgerId(),
                    row.tenant(),
                    person == null ? null : person.email(),
                    person == null ? null : person.name(),
                    row.available(),
                    row.held(),
                    row.purchased(),
                    row.frozenBecause());
        }
    }
}

package dev.easel.query.credits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what different groups made of the same events: the postings, the balance, the lots, the movements, the changes
 * of each lot, and tasks. Each of them may have come to another event by now; movements and changes of lots stay as they
 * are, so that every comparison is of one and the same event, and a difference is one.
 */
final class Reconciliation {

    private final JdbcClient db;

    Reconciliation(JdbcClient db) {
        this.db = db;
    }

    /** What the postings and the balances of these ledgers have come to. Movements must come as far before they are compared. */
    List<Standing> standings(List<String> ledgers) {
        return db.sql("""
                        select account.ledger_id, account.available, account.held, account.spent, account.version,
                               account.available + account.held + account.issued + account.spent
                                   + account.breakage + account.adjustment as sum,
                               coalesce(balance.available, 0) balance, coalesce(balance.held, 0) balance_held,
                               coalesce(balance.version, -1) balance_version,
                               (select coalesce(sum(remaining), 0) from query.credit_lot lot
                                 where lot.ledger_id = account.ledger_id) lots
                          from query.credit_account account
                          left join query.credit_balance balance using (ledger_id)
                         where account.ledger_id = any(:ledgers)
                         order by account.ledger_id
                        """)
                .param("ledgers", ledgers.toArray(String[]::new))
                .query(Standing.class)
                .list();
    }

    /**
     * What does not agree.
     *
     * @param whole whether every movement is added up, not only the last one looked at
     */
    List<Mismatch> compare(List<Standing> standings, boolean whole) {
        var records = records(standings, whole);
        var mismatches = new ArrayList<Mismatch>();
        for (var i = 0; i < standings.size(); i++) {
            mismatches.addAll(compare(standings.get(i), records.get(i)));
        }
        return mismatches;
    }

    /** Tasks that ended in a span of time, and of whose credits something is still set aside. */
    List<Mismatch> tasks(Instant from, Instant till) {
        return db.sql("""
                        select 'task-held' what, task.task_id subject, portion.ledger_id, 0 expected,
                               sum(portion.held) found
                          from query.task_work_v task join query.credit_portion portion using (hold_id)
                         where task.ended_at >= :from and task.ended_at < :till
                         group by task.task_id, portion.ledger_id
                        having sum(portion.held) <> 0
                        """)
                .param("from", Timestamp.from(from))
                .param("till", Timestamp.from(till))
                .query(Mismatch.class)
                .list();
    }

    private List<Recorded> records(List<Standing> standings, boolean whole) {
        return db.sql("""
                        select coalesce(last.balance_after, 0) last, coalesce(last.held_after, 0) last_held,
                               coalesce(past.balance_after, 0) past, coalesce(past.held_after, 0) past_held,
                               lots.remaining, lots.set_aside, lots.spent, lots.astray,
                               case when :whole then
                                   (select coalesce(sum(amount), 0) from query.credit_entry entry
                                     where entry.ledger_id = asked.ledger_id and entry.sequence <= asked.version)
                               else coalesce(last.balance_after, 0) end sum
                          from unnest(:ledgers::text[], :versions::bigint[], :balances::bigint[]) asked(ledger_id, version, balance_version)
                          left join lateral (
                               select balance_after, held_after from query.credit_entry entry
                                where entry.ledger_id = asked.ledger_id and entry.sequence <= asked.version
                                order by sequence desc, part desc limit 1) last on true
                          left join lateral (
                               select balance_after, held_after from query.credit_entry entry
                                where entry.ledger_id = asked.ledger_id and entry.sequence <= asked.balance_version
                                order by sequence desc, part desc limit 1) past on true
                          cross join lateral (
                               select coalesce(sum(now.remaining), 0) remaining,
                                      coalesce(sum(now.set_aside), 0) set_aside, coalesce(sum(now.spent), 0) spent,
                                      coalesce(sum(abs(lot.remaining - past.remaining))
                                          filter (where lot.version <= asked.balance_version), 0) astray
                                 from query.credit_lot lot
                                 cross join lateral (
                                      select remaining, set_aside, spent from query.credit_portion portion
                                       where portion.ledger_id = lot.ledger_id and portion.lot_id = lot.lot_id
                                         and portion.sequence <= asked.version
                                       order by number desc limit 1) now
                                 left join lateral (
                                      select remaining from query.credit_portion portion
                                       where portion.ledger_id = lot.ledger_id and portion.lot_id = lot.lot_id
                                         and portion.sequence <= lot.version
                                       order by number desc limit 1) past on true
                                where lot.ledger_id = asked.ledger_id) lots
                         order by asked.ledger_id
                        """)
                .param("whole", whole)
                .param("ledgers", standings.stream().map(Standing::ledgerId).toArray(String[]::new))
                .param("versions", standings.stream().map(Standing::version).toArray(Long[]::new))
                .param(
                        "balances",
                        standings.stream().map(Standing::balanceVersion).toArray(Long[]::new))
                .query(Recorded.class)
                .list();
    }

    private static List<Mismatch> compare(Standing now, Recorded record) {
        var ledger = now.ledgerId();
        var all = List.of(
                new Mismatch("postings", ledger, ledger, 0, now.sum()),
                new Mismatch("entries", ledger, ledger, now.available(), record.last()),
                new Mismatch("entries-held", ledger, ledger, now.held(), record.lastHeld()),
                new Mismatch("entries-sum", ledger, ledger, record.last(), record.sum()),
                new Mismatch("balance", ledger, ledger, record.past(), now.balance()),
                new Mismatch("balance-held", ledger, ledger, record.pastHeld(), now.balanceHeld()),
                new Mismatch("lots", ledger, ledger, record.past(), now.lots()),
                new Mismatch("lots-each", ledger, ledger, 0, record.astray()),
                new Mismatch("lot-changes", ledger, ledger, now.available(), record.remaining()),
                new Mismatch("lot-changes-held", ledger, ledger, now.held(), record.setAside()),
                new Mismatch("lot-changes-spent", ledger, ledger, now.spent(), record.spent()));
        return all.stream().filter(Mismatch::isOne).toList();
    }

    /**
     * What the postings of a ledger have come to, and beside it the balance with its lots.
     *
     * @param version the last event of the postings
     * @param sum of all accounts
     * @param balanceVersion the last event of the balance
     */
    record Standing(
            String ledgerId,
            long available,
            long held,
            long spent,
            long version,
            long sum,
            long balance,
            long balanceHeld,
            long balanceVersion,
            long lots) {}

    /**
     * Two that should be one.
     *
     * @param what which of them differs
     * @param subject the ledger or the task
     */
    record Mismatch(String what, String subject, String ledgerId, long expected, long found) {

        boolean isOne() {
            return expected != found;
        }
    }

    /**
     * What movements and changes of lots say of a standing.
     *
     * @param last after the last movement that the postings know
     * @param past after the last movement that the balance knows
     * @param astray how far single lots are from their last change
     */
    private record Recorded(
            long last,
            long lastHeld,
            long past,
            long pastHeld,
            long remaining,
            long setAside,
            long spent,
            long astray,
            long sum) {}
}

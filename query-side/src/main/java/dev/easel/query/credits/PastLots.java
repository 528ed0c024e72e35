package dev.easel.query.credits;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads lots as they stood at a moment. A lot's rows are numbered and neither time goes back along them, so the last row
 * that counts is found by two look-ups in an index, however long its history is.
 */
final class PastLots {

    /** Every lot that had been granted, with the last of its rows that counts; the order in which they burn. */
    static final String LOTS = """
            select grants.lot_id, grants.amount granted, grants.entry_id origin_id, grants.type origin_type,
                   grants.note origin_note, grants.actor origin_actor, grants.occurred_at effective_at,
                   grants.recorded_at granted_at, grants.expires_at,
                   last.number, last.entry_id, last.remaining, last.set_aside, last.spent, last.expired, last.corrected,
                   last.occurred_at, last.sequence, last.part
              from query.credit_portion grants
              join query.credit_portion last
                on last.ledger_id = grants.ledger_id and last.lot_id = grants.lot_id
               and last.number = least(
                   (select number from query.credit_portion happened
                     where happened.ledger_id = grants.ledger_id and happened.lot_id = grants.lot_id
                       and happened.occurred_at <= :at
                     order by occurred_at desc, number desc limit 1),
                   (select number from query.credit_portion known
                     where known.ledger_id = grants.ledger_id and known.lot_id = grants.lot_id
                       and known.recorded_at <= :knownAt
                     order by recorded_at desc, number desc limit 1))
             where grants.ledger_id = :ledger and grants.number = 1
               and grants.occurred_at <= :at and grants.recorded_at <= :knownAt
             order by grants.occurred_at, grants.sequence
            """;

    private final JdbcClient db;

    PastLots(JdbcClient db) {
        this.db = db;
    }

    List<LotAsOf> of(String ledger, AsOf moment) {
        return moment.over(ledger, db.sql(LOTS)).query(LotAsOf::of).list();
    }
}

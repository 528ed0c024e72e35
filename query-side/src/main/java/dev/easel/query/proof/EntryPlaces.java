package dev.easel.query.proof;

import dev.easel.api.Owner;
import dev.easel.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where in the log a movement of credits comes from. */
final class EntryPlaces {

    private final JdbcClient db;

    EntryPlaces(JdbcClient db) {
        this.db = db;
    }

    /** Of the ledger with this id. */
    long ofLedger(String ledger, String entry) {
        return db.sql("select position from query.credit_entry where ledger_id = :ledger and entry_id = :entry")
                .param("ledger", ledger)
                .param("entry", entry)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("Movement"));
    }

    /** Of this owner, or of the ledger with this id; an id that several tenants use names whose movement it is. */
    long of(String id, String entry) {
        return db.sql("""
                        select entry.position
                          from query.credit_entry entry
                          join query.credit_balance balance on balance.ledger_id = entry.ledger_id
                         where entry.entry_id = :entry and (balance.subject = :id or balance.ledger_id = :id)
                         order by balance.tenant = :platform desc
                         limit 1
                        """)
                .param("entry", entry)
                .param("id", id)
                .param("platform", Owner.PLATFORM)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("Movement"));
    }
}

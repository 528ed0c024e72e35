package dev.easel.query.credits;

import dev.easel.query.credits.EntryQuery.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the movements of a ledger, newest first. */
final class Statement {

    private final JdbcClient db;

    Statement(JdbcClient db) {
        this.db = db;
    }

    Slice entries(String ledger, Selection asked) {
        var found = db.sql("""
                        select entry.*, began.type began_type, began.note began_note
                          from query.credit_entry entry
                          left join query.credit_entry began
                                 on began.ledger_id = entry.ledger_id
                                and began.begins = coalesce(entry.hold_id, entry.lot_id)
                                and entry.begins is null
                         where entry.ledger_id = :ledger
                           and (entry.sequence, entry.part) < (:sequence, :part)
                           and entry.at >= :from and entry.at < :to
                           and (:type::text is null or entry.type = :type)
                         order by entry.sequence desc, entry.part desc
                         limit :limit
                        """)
                .param("ledger", ledger)
                .param("sequence", asked.below().major())
                .param("part", asked.below().minor())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("type", asked.type() == null ? null : asked.type().name())
                .param("limit", asked.limit() + 1) // one more tells whether there is a next page
                .query(Entry::of)
                .list();
        if (found.size() <= asked.limit()) {
            return new Slice(found, null);
        }
        var shown = found.subList(0, asked.limit());
        return new Slice(shown, shown.getLast().place().text());
    }

    /** What was available before a span and at its end, whatever type is asked for. */
    Ends ends(String ledger, Selection span) {
        return db.sql("""
                        select coalesce(sum(amount) filter (where at < :from), 0) opening, coalesce(sum(amount), 0) closing
                          from query.credit_entry
                         where ledger_id = :ledger and at < :to
                        """)
                .param("ledger", ledger)
                .param("from", span.from())
                .param("to", span.to())
                .query(Ends.class)
                .single();
    }

    /** @param nextCursor absent at the end */
    record Slice(List<Entry> entries, @Nullable String nextCursor) {}

    record Ends(long opening, long closing) {}
}

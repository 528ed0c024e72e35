package dev.easel.query.credits;

import dev.easel.query.credits.EveryEntryQuery.Selection;
import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the movements of all ledgers in the order of the log, newest first. */
final class EveryEntries {

    private static final int ROWS_AT_A_TIME = 500;
    private static final String SELECT = """
            select entry.*, owner.subject, owner.tenant, began.type began_type, began.note began_note
              from query.credit_entry entry
              join query.credit_balance owner on owner.ledger_id = entry.ledger_id
              left join query.credit_entry began
                     on began.ledger_id = entry.ledger_id
                    and began.begins = coalesce(entry.hold_id, entry.lot_id)
                    and entry.begins is null
             where (entry.position, entry.part) < (:position, :part)
               and entry.at >= :from and entry.at < :to
               and (:type::text is null or entry.type = :type)
               and (:tenant::text is null or owner.tenant = :tenant)
               and (:owner::text is null or owner.subject = :owner or owner.ledger_id = :owner)
               and (:task::text is null or entry.task_id = :task)
               and (:actor::text is null or entry.actor = :actor)
             order by entry.position desc, entry.part desc
             limit :limit
            """;

    private final JdbcClient db;

    EveryEntries(JdbcClient db) {
        this.db = db;
    }

    EntryPage page(Selection asked) {
        var found = ask(asked, asked.limit() + 1).list(); // one more tells whether there is a next page
        var shown = found.subList(0, Math.min(found.size(), asked.limit()));
        return new EntryPage(
                shown.stream().map(EveryEntry::row).toList(),
                found.size() > shown.size() ? shown.getLast().place().text() : null);
    }

    /** Every one, read as it is taken: to be closed, within a transaction. */
    Stream<EveryEntry> all(Selection asked) {
        return ask(asked, null).stream();
    }

    private JdbcClient.MappedQuerySpec<EveryEntry> ask(Selection asked, @Nullable Integer limit) {
        return db.sql(SELECT)
                .withFetchSize(ROWS_AT_A_TIME)
                .param("position", asked.below().major())
                .param("part", asked.below().minor())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("type", asked.type())
                .param("tenant", asked.tenant())
                .param("owner", asked.owner())
                .param("task", asked.taskId())
                .param("actor", asked.actor())
                .param("limit", limit, Types.INTEGER)
                .query(EveryEntry::of);
    }

    /** @param nextCursor absent at the end */
    record EntryPage(List<EveryEntry.Row> entries, @Nullable String nextCursor) {

        EntryPage {
            entries = List.copyOf(entries);
        }
    }
}

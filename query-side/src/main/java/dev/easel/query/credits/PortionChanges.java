package dev.easel.query.credits;

import dev.easel.query.platform.Gathered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch of events does to lots. An event that comes again changes nothing: its lots have gone past it. */
final class PortionChanges {

    private final List<Portion> changes = new ArrayList<>();

    void add(List<Portion> portions) {
        changes.addAll(portions);
    }

    void write(JdbcClient db) {
        if (changes.isEmpty()) {
            return;
        }
        var last = last(db);
        var rows = new ArrayList<PortionRow>();
        for (var change : changes) {
            var known = last.get(key(change));
            if (known == null || !known.knows(change)) {
                var row = known == null ? PortionRow.first(change) : known.next(change);
                rows.add(row);
                last.put(key(change), row);
            }
        }
        db.sql("insert into credit_portion select * from json_populate_recordset(null::credit_portion, :rows::json)")
                .param("rows", Gathered.json(rows))
                .update();
    }

    /** How far every lot had come that the batch changes. */
    private Map<Key, PortionRow> last(JdbcClient db) {
        var keys = changes.stream().map(PortionChanges::key).distinct().toList();
        var found = db.sql("""
                        select coalesce(json_agg(last), '[]')
                          from json_populate_recordset(null::credit_portion, :keys::json) lot
                          cross join lateral (select * from credit_portion portion
                                               where portion.ledger_id = lot.ledger_id and portion.lot_id = lot.lot_id
                                               order by number desc limit 1) last
                        """)
                .param("keys", Gathered.json(keys))
                .query(String.class)
                .single();
        var last = new HashMap<Key, PortionRow>();
        Gathered.read(found, PortionRow[].class).forEach(row -> last.put(new Key(row.ledgerId(), row.lotId()), row));
        return last;
    }

    private static Key key(Portion change) {
        return new Key(change.entry().ledgerId(), change.lotId());
    }

    private record Key(String ledgerId, String lotId) {}
}

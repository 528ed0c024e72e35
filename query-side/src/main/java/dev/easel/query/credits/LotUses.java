package dev.easel.query.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what took from lots, the latest first, with what became of it by the same moment. */
final class LotUses {

    private final JdbcClient db;

    LotUses(JdbcClient db) {
        this.db = db;
    }

    /** By lot id, at most so many of each. */
    Map<String, List<Use>> of(String ledger, List<LotAsOf> lots, int most) {
        return db
                .sql("""
                        select take.lot_id, take.type, take.hold_id, take.task_id, take.note, take.actor,
                               take.occurred_at, -take.amount taken, coalesce(fate.returned, 0) returned,
                               coalesce(fate.held, 0) held, coalesce(fate.entries, array[take.entry_id]) entries
                          from unnest(:lots, :numbers) asked (lot_id, last)
                          cross join lateral (
                               select * from query.credit_portion portion
                                where portion.ledger_id = :ledger and portion.lot_id = asked.lot_id
                                  and portion.amount < 0 and portion.number <= asked.last
                                order by number desc limit :most) take
                          left join lateral (
                               select sum(greatest(amount, 0)) returned, sum(held) held,
                                      array_agg(entry_id order by number) entries
                                 from query.credit_portion portion
                                where portion.hold_id = take.hold_id and portion.lot_id = take.lot_id
                                  and portion.number <= asked.last) fate on true
                         order by take.lot_id, take.number desc
                        """)
                .param("ledger", ledger)
                .param("lots", lots.stream().map(LotAsOf::lotId).toArray(String[]::new))
                .param("numbers", lots.stream().map(lot -> lot.last().number()).toArray(Long[]::new))
                .param("most", most)
                .query((row, _) -> Map.entry(row.getString("lot_id"), Use.of(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * What took from a lot, on the wire. Of a hold: what it took is what was spent, came back or is still held.
     *
     * @param about what a hold was for
     * @param entryIds every movement of it that touched the lot
     */
    record Use(
            EntryType type,
            long taken,
            long spent,
            long returned,
            long held,
            @Nullable String holdId,
            @Nullable String taskId,
            @Nullable String about,
            String actor,
            Instant at,
            List<String> entryIds) {

        Use {
            entryIds = List.copyOf(entryIds);
        }

        private static Use of(ResultSet row) throws SQLException {
            var type = EntryType.valueOf(row.getString("type"));
            var taken = row.getLong("taken");
            var returned = row.getLong("returned");
            var held = row.getLong("held");
            var isHold = type == EntryType.HOLD;
            return new Use(
                    type,
                    taken,
                    isHold ? taken - returned - held : 0,
                    returned,
                    held,
                    row.getString("hold_id"),
                    row.getString("task_id"),
                    isHold ? row.getString("note") : null,
                    row.getString("actor"),
                    row.getTimestamp("occurred_at").toInstant(),
                    List.of((String[]) row.getArray("entries").getArray()));
        }
    }
}

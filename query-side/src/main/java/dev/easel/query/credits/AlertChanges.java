package dev.easel.query.credits;

import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.query.platform.Gathered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch of events makes owners be warned of. An event that was seen before changes nothing. */
final class AlertChanges {

    private final long low;
    private final List<Seen> seen = new ArrayList<>();

    AlertChanges(long low) {
        this.low = low;
    }

    void add(LedgerEvent event, DomainEventMessage<?> message, long position) {
        seen.add(new Seen(
                event,
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                position,
                message.getTimestamp()));
    }

    void write(JdbcClient db) {
        var watches = known(db);
        var alerts = new ArrayList<Alert>();
        for (var one : seen) {
            var before = watches.getOrDefault(one.ledger(), CreditWatch.of(one.ledger()));
            if (one.version() > before.version()) {
                var after = before.after(one.event(), one.version(), one.at());
                after.warns(before, low, one.event()).forEach(warning -> alerts.add(Alert.of(warning, one)));
                watches.put(one.ledger(), after.told());
            }
        }
        db.sql("""
                        insert into credit_watch
                        select * from json_populate_recordset(null::credit_watch, :rows::json)
                        on conflict (ledger_id) do update
                           set available = excluded.available, allowance_lot = excluded.allowance_lot,
                               allowance = excluded.allowance, allowance_left = excluded.allowance_left,
                               allowance_told = excluded.allowance_told, spending = excluded.spending,
                               spending_told = excluded.spending_told, version = excluded.version
                        """).param("rows", Gathered.json(watches.values())).update();
        if (!alerts.isEmpty()) {
            db.sql("""
                            insert into credit_alert
                            select * from json_populate_recordset(null::credit_alert, :rows::json)
                            on conflict do nothing
                            """).param("rows", Gathered.json(alerts)).update();
        }
    }

    private Map<String, CreditWatch> known(JdbcClient db) {
        var ledgers = seen.stream().map(Seen::ledger).distinct().toArray(String[]::new);
        var rows = db.sql("""
                        select coalesce(json_agg(watch), '[]') from credit_watch watch
                         where ledger_id = any(:ledgers)
                        """).param("ledgers", ledgers).query(String.class).single();
        var known = new HashMap<String, CreditWatch>();
        Gathered.read(rows, CreditWatch[].class).forEach(watch -> known.put(watch.ledgerId(), watch));
        return known;
    }

    private record Seen(LedgerEvent event, String ledger, long version, long position, Instant at) {}

    private record Alert(String ledgerId, long position, AlertKind kind, long amount, long limit, Instant at) {

        static Alert of(CreditWatch.Warning warning, Seen seen) {
            return new Alert(
                    seen.ledger(), seen.position(), warning.kind(), warning.amount(), warning.limit(), seen.at());
        }
    }
}

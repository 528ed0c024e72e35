package dev.easel.query.credits;

import dev.easel.api.credits.Lot;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.query.platform.Gathered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a batch of events changes in balances and lots. Every row knows the last event that it has seen, so an event that
 * comes again changes nothing.
 */
final class BalanceChanges {

    private final List<NewBalance> opened = new ArrayList<>();
    private final Map<String, ChangedBalance> changed = new LinkedHashMap<>(); // the last of a batch says it all
    private final List<NewLot> lots = new ArrayList<>();
    private final List<ChangedLot> changedLots = new ArrayList<>();

    void add(LedgerEvent event, String ledger, long version, long position) {
        if (event instanceof LedgerOpened opening) {
            var owner = opening.owner();
            opened.add(new NewBalance(ledger, owner.tenant(), owner.subject(), 0, 0, position, version));
        }
        if (event instanceof CreditsGranted granted) {
            lots.add(NewLot.of(granted.lot(), ledger, version));
        }
        for (var movement : Movement.of(event)) {
            var after = movement.after();
            changed.put(
                    ledger,
                    new ChangedBalance(
                            ledger, after.available().units(), after.held().units(), version));
            for (var lot : movement.lots()) {
                changedLots.add(new ChangedLot(ledger, lot.lotId(), lot.amount(), version));
            }
        }
    }

    void write(JdbcClient db) {
        write(db, opened, """
                insert into credit_balance
                select * from json_populate_recordset(null::credit_balance, :rows::json)
                on conflict do nothing
                """);
        write(db, changed.values(), """
                update credit_balance balance
                   set available = now.available, held = now.held, version = now.version
                  from json_populate_recordset(null::credit_balance, :rows::json) now
                 where balance.ledger_id = now.ledger_id and balance.version < now.version
                """);
        write(db, lots, """
                insert into credit_lot
                select * from json_populate_recordset(null::credit_lot, :rows::json)
                on conflict do nothing
                """);
        write(db, changedLots, """
                update credit_lot lot
                   set remaining = lot.remaining + news.amount, version = news.version
                  from (select change.ledger_id, change.lot_id, sum(change.amount) amount, max(change.version) version
                          from json_populate_recordset(null::credit_lot, :rows::json) change
                          join credit_lot known using (ledger_id, lot_id)
                         where change.version > known.version
                         group by change.ledger_id, change.lot_id) news
                 where lot.ledger_id = news.ledger_id and lot.lot_id = news.lot_id
                """);
    }

    private static void write(JdbcClient db, Collection<?> rows, String sql) {
        if (!rows.isEmpty()) {
            db.sql(sql).param("rows", Gathered.json(rows)).update();
        }
    }

    private record NewBalance(
            String ledgerId,
            String tenant,
            String subject,
            long available,
            long held,
            long openedPosition,
            long version) {}

    private record ChangedBalance(String ledgerId, long available, long held, long version) {}

    private record NewLot(
            String ledgerId,
            String lotId,
            String source,
            long amount,
            long remaining,
            int priority,
            Instant effectiveAt,
            @Nullable Instant expiresAt,
            long granted,
            long version) {

        static NewLot of(Lot lot, String ledger, long version) {
            var amount = lot.amount().units();
            return new NewLot(
                    ledger,
                    lot.lotId().value(),
                    lot.source().name(),
                    amount,
                    amount,
                    lot.priority(),
                    lot.effectiveAt(),
                    lot.expiresAt(),
                    version,
                    version);
        }
    }

    /** @param amount what it has more, or less */
    private record ChangedLot(String ledgerId, String lotId, long amount, long version) {}
}

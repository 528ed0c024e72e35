package dev.easel.query.credits;

import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.query.platform.Gathered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
        if (event instanceof LedgerFrozen frozen) {
            change(ledger, it -> it.frozen(frozen.grounds().reason(), version));
        }
        if (event instanceof LedgerUnfrozen) {
            change(ledger, it -> it.frozen(null, version));
        }
        for (var movement : Movement.of(event)) {
            var after = movement.after();
            change(ledger, it -> it.with(after, version));
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
                   set available = coalesce(now.available, balance.available),
                       held = coalesce(now.held, balance.held),
                       frozen_because = case when now.says_frozen then now.frozen_because else balance.frozen_because end,
                       version = now.version
                  from json_to_recordset(:rows::json) now(
                       ledger_id text, available bigint, held bigint,
                       says_frozen boolean, frozen_because text, version bigint)
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

    private void change(String ledger, UnaryOperator<ChangedBalance> change) {
        changed.put(ledger, change.apply(changed.getOrDefault(ledger, ChangedBalance.of(ledger))));
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

    /**
     * @param available absent when it stays as it is, as held does
     * @param saysFrozen whether it was frozen or let go
     */
    private record ChangedBalance(
            String ledgerId,
            @Nullable Long available,
            @Nullable Long held,
            boolean saysFrozen,
            @Nullable String frozenBecause,
            long version) {

        static ChangedBalance of(String ledger) {
            return new ChangedBalance(ledger, null, null, false, null, 0);
        }

        ChangedBalance with(Balance after, long version) {
            return new ChangedBalance(
                    ledgerId, after.available().units(), after.held().units(), saysFrozen, frozenBecause, version);
        }

        ChangedBalance frozen(@Nullable String because, long version) {
            return new ChangedBalance(ledgerId, available, held, true, because, version);
        }
    }

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

package dev.easel.query.credits;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Spending;
import dev.easel.query.credits.CreditBalance.CreditLot;
import dev.easel.query.credits.CreditBalance.OwnLimit;
import dev.easel.query.platform.Gathered;
import dev.easel.query.platform.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what one owner has: balance and lots of the same moment. */
final class Wallet {

    private final JdbcClient db;
    private final long low;
    private final Clock clock;

    /** @param low balance below which an owner is warned */
    Wallet(JdbcClient db, long low, Clock clock) {
        this.db = db;
        this.low = low;
        this.clock = clock;
    }

    CreditBalance of(LedgerId ledger) {
        return db.sql("""
                        select available, held, allowance_until,
                               (select frozen_because from query.credit_balance
                                 where ledger_id = :ledger) frozen_because,
                               (select spending from query.credit_watch where ledger_id = :ledger) spending,
                               (select coalesce(sum(amount), 0) from query.credit_lot
                                 where ledger_id = :ledger and source = 'PURCHASE') purchased,
                               (select coalesce(json_agg(lot), '[]')
                                  from (select lot_id, source, remaining, expires_at
                                          from query.credit_lot
                                         where ledger_id = :ledger and remaining > 0
                                         order by priority, expires_at nulls last, effective_at, granted) lot) lots
                          from query.balance_v
                         where ledger_id = :ledger
                        """)
                .param("ledger", ledger.value())
                .query(this::balance)
                .optional()
                .orElse(CreditBalance.nothing(low));
    }

    private CreditBalance balance(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("allowance_until");
        var resets = until == null ? null : until.toInstant();
        return new CreditBalance(
                row.getLong("available"),
                row.getLong("held"),
                Gathered.read(row.getString("lots"), CreditLot[].class),
                row.getLong("purchased"),
                resets == null || resets.isBefore(clock.instant()) ? null : resets,
                low,
                limit(row.getString("spending")),
                row.getString("frozen_because"));
    }

    private @Nullable OwnLimit limit(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var now = clock.instant();
        var spending = WireJson.read(json, Spending.class);
        var limit = spending.limit();
        return new OwnLimit(
                limit.amount().units(),
                limit.period(),
                spending.used(now).units(),
                limit.period().endOf(now));
    }
}

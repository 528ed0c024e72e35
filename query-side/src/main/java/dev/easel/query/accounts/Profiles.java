package dev.easel.query.accounts;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads an account with what it has; before its ledger is known that is nothing. */
final class Profiles {

    private final JdbcClient db;
    private final Clock clock;

    Profiles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Null before the account is known. */
    @Nullable
    Profile of(AccountId account) {
        return db.sql("""
                        select roles, plan, opened_at, coalesce(available, 0) available, allowance_until
                          from query.account
                          left join query.balance_v on tenant = :tenant and subject = account_id
                         where account_id = :id
                        """)
                .param("tenant", Owner.PLATFORM)
                .param("id", account.value())
                .query(this::profile)
                .optional()
                .orElse(null);
    }

    private Profile profile(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .toList();
        var until = row.getTimestamp("allowance_until");
        var resets = until == null ? null : until.toInstant();
        return new Profile(
                Role.byStrength(roles),
                Plan.valueOf(row.getString("plan")),
                row.getTimestamp("opened_at").toInstant(),
                row.getLong("available"),
                resets == null || resets.isBefore(clock.instant()) ? null : resets);
    }

    /**
     * @param roles the strongest first
     * @param creditResetAt when the plan's allowance is replaced; absent when none is running
     */
    record Profile(
            List<Role> roles,
            Plan plan,
            Instant openedAt,
            long credits,
            @Nullable Instant creditResetAt) {}
}

package dev.easel.platform;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.settings.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What query-side publishes about limits. On a database where it has never run nothing is set and nothing bought. */
final class LimitTable {

    private final JdbcClient db;

    LimitTable(JdbcClient db) {
        this.db = db;
    }

    /** Null when nobody set them yet. */
    @Nullable
    RateLimits limits() {
        if (!has("query.rate_limits_v")) {
            return null;
        }
        return db.sql("select limits::text from query.rate_limits_v")
                .query(String.class)
                .optional()
                .map(json -> JsonMapper.shared()
                        .readValue(json, RateLimitsJson.class)
                        .toSet())
                .orElse(null);
    }

    /** Credits that an account ever bought. */
    long purchased(AccountId account) {
        if (!has("query.lifetime_purchased_v")) {
            return 0;
        }
        var owner = Owner.of(account);
        return db.sql("""
                        select lifetime_purchased from query.lifetime_purchased_v
                         where tenant = :tenant and subject = :subject
                        """)
                .param("tenant", owner.tenant())
                .param("subject", owner.subject())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private boolean has(String view) {
        return db.sql("select to_regclass(:view) is not null")
                .param("view", view)
                .query(Boolean.class)
                .single();
    }
}

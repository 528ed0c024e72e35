package dev.easel.platform;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.ApiKeys.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that work, as command-side publishes them. */
final class KeyTable implements ApiKeys.Table {

    private final JdbcClient db;

    KeyTable(JdbcClient db) {
        this.db = db;
    }

    @Override
    public @Nullable Found find(String hash, Instant now) {
        return db.sql("select * from command.api_key_v where key_hash = :hash")
                .param("hash", hash)
                .query((row, _) -> found(row, now))
                .optional()
                .orElse(null);
    }

    private static Found found(ResultSet row, Instant now) throws SQLException {
        var scopes = Arrays.stream(row.getString("scopes").split(","))
                .map(KeyScope::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var tenant = new Tenant(
                new AppId(row.getString("app_id")),
                row.getString("slug"),
                KeyMode.valueOf(row.getString("mode")),
                new KeyId(row.getString("key_id")),
                scopes,
                new AppLimits(row.getInt("rate_limit_per_user"), row.getInt("rate_limit_per_app")));
        var end = row.getTimestamp("works_till");
        return new Found(tenant, end == null ? null : end.toInstant(), row.getBoolean("enabled"), now);
    }
}

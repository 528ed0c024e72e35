package dev.easel.platform;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who an API key lets in, by the view that command-side publishes. What was found is kept for three seconds in each
 * process, so that a revoked key is out everywhere within five; what was not found is not kept, so nobody can fill it.
 */
public final class ApiKeys {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final KeyHashes hashes;
    private final JdbcClient db;
    private final KeyUses uses;
    private final Clock clock;
    private final Map<String, Found> kept = new ConcurrentHashMap<>();

    ApiKeys(KeyHashes hashes, JdbcClient db, KeyUses uses, Clock clock) {
        this.hashes = hashes;
        this.db = db;
        this.uses = uses;
        this.clock = clock;
    }

    /** The app that this text lets in, or the refusal (401). */
    Tenant admit(String text) {
        var key = ApiKey.read(text);
        var found = key == null ? null : find(hashes.of(key));
        if (found == null) {
            throw refused("INVALID_API_KEY", "There is no such API key, or it was revoked.");
        }
        if (found.worksTill() != null && !clock.instant().isBefore(found.worksTill())) {
            throw refused("API_KEY_EXPIRED", "This API key has expired.");
        }
        if (!found.enabled()) {
            throw refused("APP_DISABLED", "The app of this key is disabled.");
        }
        return found.tenant();
    }

    private @Nullable Found find(String hash) {
        var now = clock.instant();
        var known = kept.get(hash);
        if (known != null && now.isBefore(known.readAt().plus(KEPT))) {
            return known;
        }
        var found = db.sql("select * from command.api_key_v where key_hash = :hash")
                .param("hash", hash)
                .query((row, _) -> found(row, now))
                .optional()
                .orElse(null);
        if (found == null) {
            kept.remove(hash);
        } else {
            kept.put(hash, found);
            uses.note(found.tenant().keyId(), now);
        }
        return found;
    }

    private static Problem refused(String code, String detail) {
        return new Problem(401, code, detail);
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
                scopes);
        var end = row.getTimestamp("works_till");
        return new Found(tenant, end == null ? null : end.toInstant(), row.getBoolean("enabled"), now);
    }

    /**
     * @param worksTill absent when nothing ends it
     */
    private record Found(Tenant tenant, @Nullable Instant worksTill, boolean enabled, Instant readAt) {}
}

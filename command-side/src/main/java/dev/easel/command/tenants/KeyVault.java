package dev.easel.command.tenants;

import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What requests are let in by. Whatever lets fewer in is written before its event, whatever lets more in after it: a crash
 * between the two keeps out rather than in, and the same request again mends it.
 */
final class KeyVault {

    private final JdbcClient db;

    KeyVault(JdbcClient db) {
        this.db = db;
    }

    /** Knows an app as it stands; what it knows of a later version stays. */
    void know(AppAnswer app) {
        db.sql("""
                        insert into command.tenant_app (app_id, slug, enabled, version, rate_limit_per_user, rate_limit_per_app)
                        values (:app, :slug, :enabled, :version, :user, :all)
                        on conflict (app_id) do update
                           set enabled = excluded.enabled, version = excluded.version,
                               rate_limit_per_user = excluded.rate_limit_per_user,
                               rate_limit_per_app = excluded.rate_limit_per_app
                         where tenant_app.version <= excluded.version
                        """)
                .param("app", app.appId().value())
                .param("slug", app.slug())
                .param("enabled", app.enabled())
                .param("version", app.version())
                .param("user", app.limits().perUser())
                .param("all", app.limits().perApp())
                .update();
    }

    /** Lets no key of an app in until it is known again. */
    void shut(AppId app) {
        db.sql("update command.tenant_app set enabled = false where app_id = :app")
                .param("app", app.value())
                .update();
    }

    /** Lets no key that an app ever had in again. */
    void revokeAll(AppId app) {
        db.sql("update command.api_key set revoked = true where app_id = :app")
                .param("app", app.value())
                .update();
    }

    /** Keeps a key that lets nobody in yet. */
    void keep(AppId app, AppKey key, String hash) {
        db.sql("""
                        insert into command.api_key (key_id, app_id, key_hash, name, mode, scopes, usable, works_till)
                        values (:key, :app, :hash, :name, :mode, :scopes, false, :till)
                        """)
                .param("key", key.keyId().value())
                .param("app", app.value())
                .param("hash", hash)
                .param("name", key.name())
                .param("mode", key.mode().name())
                .param("scopes", key.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("till", timestamp(key.expiresAt()))
                .update();
    }

    /** What was wanted when a key of this app was made; null when there is no such key. */
    @Nullable
    KeyWish wish(AppId app, KeyId key) {
        return db.sql("select * from command.api_key where key_id = :key and app_id = :app")
                .param("key", key.value())
                .param("app", app.value())
                .query(KeyVault::wish)
                .optional()
                .orElse(null);
    }

    /** Lets a key in. */
    void use(KeyId key) {
        db.sql("update command.api_key set usable = true where key_id = :key")
                .param("key", key.value())
                .update();
    }

    /** Forgets a key that was refused. */
    void drop(KeyId key) {
        db.sql("delete from command.api_key where key_id = :key and not usable")
                .param("key", key.value())
                .update();
    }

    /** Lets a key of this app in until then at most. */
    void end(AppId app, KeyId key, Instant at) {
        db.sql("""
                        update command.api_key set works_till = least(works_till, :at)
                         where key_id = :key and app_id = :app
                        """)
                .param("at", timestamp(at))
                .param("key", key.value())
                .param("app", app.value())
                .update();
    }

    /** Lets a key of this app in no more. */
    void revoke(AppId app, KeyId key) {
        db.sql("update command.api_key set revoked = true where key_id = :key and app_id = :app")
                .param("key", key.value())
                .param("app", app.value())
                .update();
    }

    private static KeyWish wish(ResultSet row, int number) throws SQLException {
        var scopes = Arrays.stream(row.getString("scopes").split(","))
                .map(KeyScope::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new KeyWish(row.getString("name"), KeyMode.valueOf(row.getString("mode")), scopes, null);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

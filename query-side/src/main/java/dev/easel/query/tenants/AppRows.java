package dev.easel.query.tenants;

import dev.easel.query.platform.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds apps and their keys. */
final class AppRows {

    private final JdbcClient db;

    AppRows(JdbcClient db) {
        this.db = db;
    }

    /** By name. */
    List<App> list(@Nullable String text, Page page) {
        return db.sql("""
                        select * from query.tenant_app
                         where :text::text is null or strpos(lower(name), lower(:text)) > 0 or strpos(slug, lower(:text)) > 0
                               or app_id = :text
                         order by lower(name), app_id
                         limit :limit offset :offset
                        """)
                .param("text", text)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, _) -> app(row))
                .list();
    }

    long count(@Nullable String text) {
        return db.sql("""
                        select count(*) from query.tenant_app
                         where :text::text is null or strpos(lower(name), lower(:text)) > 0 or strpos(slug, lower(:text)) > 0
                               or app_id = :text
                        """).param("text", text).query(Long.class).single();
    }

    @Nullable
    App find(String id) {
        return db.sql("select * from query.tenant_app where app_id = :id")
                .param("id", id)
                .query((row, _) -> app(row))
                .optional()
                .orElse(null);
    }

    /** The newest first. */
    List<KeyRow> keys(String app) {
        return db.sql("select * from query.tenant_key where app_id = :app order by created_at desc, key_id desc")
                .param("app", app)
                .query((row, _) -> key(row))
                .list();
    }

    private static App app(ResultSet row) throws SQLException {
        return new App(
                row.getString("app_id"),
                row.getLong("version"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                row.getLong("default_token_grant"),
                row.getInt("rate_limit_per_user"),
                row.getInt("rate_limit_per_app"),
                row.getBoolean("enabled"),
                instant(row.getTimestamp("archived_at")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static KeyRow key(ResultSet row) throws SQLException {
        return new KeyRow(
                row.getString("key_id"),
                row.getString("name"),
                row.getString("mode"),
                row.getString("prefix"),
                Arrays.asList(row.getString("scopes").split(",")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("revoked_at")),
                row.getString("rolled_to"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * @param version for {@code If-Match}
     * @param archivedAt absent while it is in use
     */
    record App(
            String id,
            long version,
            String slug,
            String name,
            String description,
            long defaultTokenGrant,
            int rateLimitPerUser,
            int rateLimitPerApp,
            boolean isEnabled,
            @Nullable Instant archivedAt,
            Instant createdAt,
            Instant updatedAt) {}

    /**
     * @param scopes in their order
     * @param expiresAt when it ends, or ended, by itself or by being rolled
     * @param rolledTo the key that takes its place
     */
    record KeyRow(
            String id,
            String name,
            String mode,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable String rolledTo) {

        KeyState state(Instant now) {
            if (revokedAt != null) {
                return KeyState.REVOKED;
            }
            if (expiresAt == null) {
                return KeyState.ACTIVE;
            }
            if (!now.isBefore(expiresAt)) {
                return rolledTo == null ? KeyState.EXPIRED : KeyState.ROLLED;
            }
            return rolledTo == null ? KeyState.ACTIVE : KeyState.ENDING;
        }
    }

    /** How a key stands. */
    enum KeyState {
        ACTIVE,
        /** Rolled, and still working for a while. */
        ENDING,
        EXPIRED,
        ROLLED,
        REVOKED
    }
}

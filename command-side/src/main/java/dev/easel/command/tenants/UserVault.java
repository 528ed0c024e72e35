package dev.easel.command.tenants;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserAnswer;
import dev.easel.api.tenants.AppUserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users of apps as their apps name and describe them. */
final class UserVault {

    private final JdbcClient db;

    UserVault(JdbcClient db) {
        this.db = db;
    }

    /** Null until its welcome was given. */
    @Nullable
    Known find(AppUserId user) {
        return db.sql("select * from command.app_user where user_id = :user")
                .param("user", user.value())
                .query(UserVault::known)
                .optional()
                .orElse(null);
    }

    /** Knows a user; a repeat changes nothing. True for the first. */
    boolean add(AppUserAnswer user, String externalId) {
        return db.sql("""
                        insert into command.app_user (user_id, app_id, mode, external_id, active, created_at, version)
                        values (:user, :app, :mode, :external, :active, :at, :version)
                        on conflict do nothing
                        """)
                        .param("user", user.userId().value())
                        .param("app", user.appId().value())
                        .param("mode", user.mode().name())
                        .param("external", externalId)
                        .param("active", user.active())
                        .param("at", Timestamp.from(user.openedAt()))
                        .param("version", user.version())
                        .update()
                == 1;
    }

    void describe(AppUserId user, String metadata) {
        db.sql("update command.app_user set metadata = :metadata::json where user_id = :user")
                .param("metadata", metadata)
                .param("user", user.value())
                .update();
    }

    /** Keeps a user out until it is known again. */
    void shut(AppUserId user) {
        db.sql("update command.app_user set active = false where user_id = :user")
                .param("user", user.value())
                .update();
    }

    /** Keeps all users of an app out, and forgets what it said of them. */
    void shutAll(AppId app) {
        db.sql("update command.app_user set active = false, metadata = null where app_id = :app")
                .param("app", app.value())
                .update();
    }

    /** Knows a user as it stands; what it knows of a later version stays. */
    void know(AppUserAnswer user) {
        db.sql("""
                        update command.app_user set active = :active, version = :version
                         where user_id = :user and version <= :version
                        """)
                .param("active", user.active())
                .param("version", user.version())
                .param("user", user.userId().value())
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                new AppUserId(row.getString("user_id")),
                new AppId(row.getString("app_id")),
                row.getString("external_id"),
                row.getString("metadata"),
                row.getBoolean("active"),
                row.getTimestamp("created_at").toInstant());
    }

    /** @param metadata JSON, as the app gave it */
    record Known(
            AppUserId userId,
            AppId appId,
            String externalId,
            @Nullable String metadata,
            boolean active,
            Instant createdAt) {}
}

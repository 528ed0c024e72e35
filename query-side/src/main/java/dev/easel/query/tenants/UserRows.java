package dev.easel.query.tenants;

import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.SideViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds users of apps, with their credits and the jobs that they had. */
final class UserRows {

    private static final String VIEW = "command.app_user_v";

    private static final String ROWS = """
            select it.*, named.external_id, named.metadata::text metadata, coalesce(balance.available, 0) balance,
                   (select count(*) from query.task task
                     where task.tenant = it.app_id and task.subject = it.user_id) jobs,
                   (select count(*) from query.task task
                     where task.tenant = it.app_id and task.subject = it.user_id and task.status = 'SUCCEEDED') succeeded
              from query.app_user it
              join command.app_user_v named using (user_id)
              left join query.balance_v balance on balance.tenant = it.app_id and balance.subject = it.user_id
            """;

    private final JdbcClient db;
    private final SideViews views;

    UserRows(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    @Nullable
    Row find(String userId) {
        if (!views.has(VIEW)) {
            return null;
        }
        return db.sql(ROWS + " where it.user_id = :user")
                .param("user", userId)
                .query((row, _) -> row(row))
                .optional()
                .orElse(null);
    }

    /** The newest first; one more than asked for when there are more. */
    List<Row> list(Wanted wanted, int limit, Cursor below) {
        if (!views.has(VIEW)) {
            return List.of();
        }
        return db.sql(ROWS + """
                         where it.app_id = :app and it.mode = :mode and it.position < :below
                           and (:active::boolean is null or it.active = :active)
                           and (:text::text is null or strpos(lower(named.external_id), lower(:text)) > 0)
                         order by it.position desc
                         limit :limit
                        """)
                .param("app", wanted.app())
                .param("mode", wanted.mode())
                .param("active", wanted.active())
                .param("text", wanted.text())
                .param("below", below.major())
                .param("limit", limit + 1)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("user_id"),
                row.getString("app_id"),
                row.getString("mode"),
                row.getString("external_id"),
                row.getString("metadata"),
                row.getBoolean("active"),
                row.getLong("balance"),
                row.getLong("jobs"),
                row.getLong("succeeded"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("position"));
    }

    /**
     * @param active null: either
     * @param text a part of the name that the app gives; null: any
     */
    record Wanted(
            String app,
            String mode,
            @Nullable Boolean active,
            @Nullable String text) {}

    /** @param metadata JSON, as the app gave it */
    record Row(
            String userId,
            String appId,
            String mode,
            String externalId,
            @Nullable String metadata,
            boolean active,
            long balance,
            long jobs,
            long succeeded,
            Instant createdAt,
            long position) {}
}

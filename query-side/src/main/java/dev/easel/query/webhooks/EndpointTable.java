package dev.easel.query.webhooks;

import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.query.platform.SideViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds endpoints, with how their receivers do. */
final class EndpointTable {

    private static final String VIEW = "saga.webhook_lane_v";

    private static final String NO_LANES = """
            (select null::text as lane, null::integer as failures, null::timestamptz as last_attempt_at,
                    null::timestamptz as last_success_at)
            """;

    private final JdbcClient db;
    private final SideViews views;

    EndpointTable(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    /**
     * Those of an app, the first one first; an app has few.
     *
     * @param mode null: of both worlds
     */
    List<Row> list(String app, @Nullable KeyMode mode) {
        return db.sql(rows() + """
                         and app_id = :app and (:mode::text is null or mode = :mode)
                         order by created_at, endpoint_id
                        """)
                .param("app", app)
                .param("mode", mode == null ? null : mode.name())
                .query((row, _) -> row(row))
                .list();
    }

    /** The app's endpoint of this id; null when there is none. */
    @Nullable
    Row find(String app, @Nullable KeyMode mode, String id) {
        return db.sql(rows() + " and app_id = :app and (:mode::text is null or mode = :mode) and endpoint_id = :id")
                .param("app", app)
                .param("mode", mode == null ? null : mode.name())
                .param("id", id)
                .query((row, _) -> row(row))
                .optional()
                .orElse(null);
    }

    private String rows() {
        return """
                select endpoint.*, lane.failures, lane.last_attempt_at, lane.last_success_at
                  from query.webhook_endpoint endpoint
                  left join %s lane on lane.lane = endpoint.endpoint_id
                 where not removed
                """.formatted(views.has(VIEW) ? VIEW : NO_LANES);
    }

    private static Row row(ResultSet row) throws SQLException {
        var events = row.getString("events");
        var disabled = row.getString("disabled");
        return new Row(
                row.getString("endpoint_id"),
                row.getLong("version"),
                KeyMode.valueOf(row.getString("mode")),
                row.getString("url"),
                events.isEmpty() ? List.of() : Arrays.asList(events.split(",")),
                row.getString("description"),
                disabled == null ? null : DisableCause.valueOf(disabled),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("secret_at").toInstant(),
                instant(row.getTimestamp("old_secret_till")),
                row.getInt("failures"),
                instant(row.getTimestamp("last_attempt_at")),
                instant(row.getTimestamp("last_success_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * @param url absent for the one that stands for the addresses of jobs
     * @param events all of them when empty
     * @param failures since it last took something
     */
    record Row(
            String id,
            long version,
            KeyMode mode,
            @Nullable String url,
            List<String> events,
            String description,
            @Nullable DisableCause disabled,
            Instant createdAt,
            Instant secretAt,
            @Nullable Instant oldSecretTill,
            int failures,
            @Nullable Instant lastAttemptAt,
            @Nullable Instant lastSuccessAt) {

        Row {
            events = List.copyOf(events);
        }
    }
}

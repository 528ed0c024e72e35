package dev.easel.query.webhooks;

import dev.easel.api.tenants.KeyMode;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.SideViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds deliveries and what became of every attempt, in the views that saga-workers publishes. */
final class DeliveryTable {

    private static final String VIEW = "saga.webhook_delivery_v";

    private static final String WANTED = """
             where (:app::text is null or app_id = :app)
               and (:mode::text is null or mode = :mode)
               and (:endpoint::text is null or endpoint_id = :endpoint)
               and (:state::text is null or state = :state)
            """;

    private final JdbcClient db;
    private final SideViews views;

    DeliveryTable(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    /** The newest first; one more than asked for when there are more. */
    List<Row> list(Wanted wanted, int limit, Cursor below) {
        if (!views.has(VIEW)) {
            return List.of();
        }
        return ask("select * from " + VIEW + WANTED + " and number < :below order by number desc limit :limit", wanted)
                .param("below", below.major())
                .param("limit", limit + 1)
                .query((row, _) -> row(row))
                .list();
    }

    /** The one of this id, if it is wanted; null when there is none. */
    @Nullable
    Row find(Wanted wanted, String id) {
        if (!views.has(VIEW)) {
            return null;
        }
        return ask("select * from " + VIEW + WANTED + " and delivery_id = :id", wanted)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional()
                .orElse(null);
    }

    /** The first one first. */
    List<Attempt> attempts(String delivery) {
        return db.sql("select * from saga.webhook_attempt_v where delivery_id = :id order by number")
                .param("id", delivery)
                .query((row, _) -> new Attempt(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("latency_ms"),
                        row.getObject("status", Integer.class),
                        row.getString("failure"),
                        row.getString("answer")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String question, Wanted wanted) {
        return db.sql(question)
                .param("app", wanted.app())
                .param("mode", wanted.mode() == null ? null : wanted.mode().name())
                .param("endpoint", wanted.endpoint())
                .param("state", wanted.state() == null ? null : wanted.state().name());
    }

    private static Row row(ResultSet row) throws SQLException {
        var state = DeliveryState.valueOf(row.getString("state"));
        return new Row(
                row.getLong("number"),
                row.getString("delivery_id"),
                row.getString("endpoint_id"),
                row.getString("message_id"),
                row.getString("app_id"),
                KeyMode.valueOf(row.getString("mode")),
                row.getString("type"),
                row.getString("body"),
                row.getString("url"),
                state,
                row.getInt("attempts"),
                state == DeliveryState.PENDING ? row.getTimestamp("next_try_at").toInstant() : null,
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                EndpointTable.instant(row.getTimestamp("ended_at")));
    }

    /** How a delivery stands. */
    enum DeliveryState {
        PENDING,
        DELIVERED,
        FAILED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is absent is any. */
    record Wanted(
            @Nullable String app,
            @Nullable KeyMode mode,
            @Nullable String endpoint,
            @Nullable DeliveryState state) {}

    /**
     * @param body JSON, as it is signed
     * @param nextTryAt absent once it has ended
     * @param failure of the latest attempt
     */
    record Row(
            long number,
            String id,
            String endpointId,
            String messageId,
            String appId,
            KeyMode mode,
            String type,
            String body,
            @Nullable String url,
            DeliveryState state,
            int attempts,
            @Nullable Instant nextTryAt,
            @Nullable String failure,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    /**
     * @param status of the answer; absent when there was none
     * @param failure absent when it was taken
     * @param answer its beginning
     */
    record Attempt(
            int number,
            Instant at,
            int latencyMs,
            @Nullable Integer status,
            @Nullable String failure,
            String answer) {}
}

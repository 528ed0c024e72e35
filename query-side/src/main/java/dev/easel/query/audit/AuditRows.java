package dev.easel.query.audit;

import dev.easel.query.audit.AuditQuery.Selection;
import dev.easel.query.platform.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds changes. */
final class AuditRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final People people;

    AuditRows(JdbcClient db, People people) {
        this.db = db;
        this.people = people;
    }

    /** The newest first; one more than asked for when there are more. */
    List<Row> list(Selection asked) {
        var actor = asked.actor();
        var kind = asked.kind();
        return db.sql("""
                        select *
                          from query.audit_entry
                         where position < :below and at >= :from and at < :to
                           and (:action::text is null or action = :action)
                           and (:kind::text is null or entity_type = :kind)
                           and (:entity::text is null or entity_id = :entity)
                           and (:actor::text is null or actor = :actor or actor = any(:people))
                         order by position desc
                         limit :limit
                        """)
                .param("below", asked.below().major())
                .param("from", asked.span().from())
                .param("to", asked.span().to())
                .param("action", asked.action())
                .param("kind", kind == null ? null : kind.name())
                .param("entity", asked.entityId())
                .param("actor", actor)
                .param(
                        "people",
                        actor == null ? new String[0] : people.find(actor).toArray(String[]::new))
                .param("limit", asked.limit() + 1)
                .query(AuditRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("entry_id"),
                row.getLong("position"),
                row.getString("action"),
                Kind.valueOf(row.getString("entity_type")),
                row.getString("entity_id"),
                row.getString("entity_name"),
                row.getString("owner"),
                row.getString("actor"),
                row.getString("request_id"),
                row.getTimestamp("at").toInstant(),
                json(row.getString("before")),
                json(row.getString("after")));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }

    /** A change as it is kept. */
    record Row(
            String id,
            long position,
            String action,
            Kind kind,
            String entityId,
            @Nullable String entityName,
            @Nullable String owner,
            String actor,
            @Nullable String requestId,
            Instant at,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        /** The account that it is about; null when it is about none. */
        @Nullable
        String person() {
            return kind == Kind.ACCOUNT ? entityId : owner;
        }
    }
}

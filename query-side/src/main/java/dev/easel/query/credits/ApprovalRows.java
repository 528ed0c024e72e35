package dev.easel.query.credits;

import dev.easel.api.credits.ApprovalState;
import dev.easel.query.platform.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what waits, or waited, for a second person, with the balance that it would change. */
final class ApprovalRows {

    private final JdbcClient db;

    ApprovalRows(JdbcClient db) {
        this.db = db;
    }

    /** The newest first; one more than asked for when there are more. */
    List<Row> list(@Nullable ApprovalState state, int limit, Cursor below) {
        return db.sql("""
                        select approval.*, balance.subject, balance.available
                          from query.credit_approval approval
                          left join query.credit_balance balance using (ledger_id)
                         where approval.position < :below
                           and (:state::text is null or approval.state = :state)
                         order by approval.position desc
                         limit :limit
                        """)
                .param("below", below.major())
                .param("state", state == null ? null : state.name())
                .param("limit", limit + 1)
                .query(ApprovalRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getString("approval_id"),
                row.getString("ledger_id"),
                row.getString("subject"),
                row.getLong("available"),
                row.getLong("amount"),
                row.getString("source"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("lapses_at").toInstant(),
                ApprovalState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                moment(row.getTimestamp("decided_at")),
                row.getString("note"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * As it is kept.
     *
     * @param owner absent until the ledger is known
     * @param available what its owner has now
     */
    record Row(
            long position,
            String approvalId,
            String ledgerId,
            @Nullable String owner,
            long available,
            long amount,
            String source,
            String reasonCode,
            String reason,
            String requestedBy,
            Instant requestedAt,
            Instant lapsesAt,
            ApprovalState state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note) {}
}

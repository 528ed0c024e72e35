package dev.easel.query.credits;

import dev.easel.api.credits.ApprovalState;
import dev.easel.query.platform.Cursor;
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
                        select approval.*, balance.subject as owner, coalesce(balance.available, 0) available
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
                .query(Row.class)
                .list();
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

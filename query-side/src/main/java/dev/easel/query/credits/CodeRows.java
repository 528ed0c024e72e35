package dev.easel.query.credits;

import dev.easel.api.credits.CodeState;
import dev.easel.query.platform.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds redemption codes. */
final class CodeRows {

    private final JdbcClient db;

    CodeRows(JdbcClient db) {
        this.db = db;
    }

    /** The newest first; one more than asked for when there are more. */
    List<Row> list(@Nullable CodeState state, @Nullable String batch, Instant now, int limit, Cursor below) {
        return db.sql("""
                        select code_id, batch_id, ending, campaign, amount, credits_last_days, redeemable_till, issued_at,
                               stands state, redeemed_by, ledger_id, ended_at, position
                          from (select *, case when state = 'READY' and redeemable_till <= :now then 'LAPSED'
                                               else state end as stands
                                  from query.redemption_code) code
                         where position < :below
                           and (:state::text is null or stands = :state)
                           and (:batch::text is null or batch_id = :batch)
                         order by position desc
                         limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("below", below.major())
                .param("state", state == null ? null : state.name())
                .param("batch", batch)
                .param("limit", limit + 1)
                .query(Row.class)
                .list();
    }

    /** As it is kept, and how it stands now. */
    record Row(
            long position,
            String codeId,
            String batchId,
            String ending,
            String campaign,
            long amount,
            @Nullable Integer creditsLastDays,
            @Nullable Instant redeemableTill,
            Instant issuedAt,
            CodeState state,
            @Nullable String redeemedBy,
            @Nullable String ledgerId,
            @Nullable Instant endedAt) {}
}

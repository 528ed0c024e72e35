package dev.easel.query.credits;

import dev.easel.api.credits.CodeState;
import dev.easel.query.platform.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                        select *
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
                .query(CodeRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getString("code_id"),
                row.getString("batch_id"),
                row.getString("ending"),
                row.getString("campaign"),
                row.getLong("amount"),
                row.getObject("credits_last_days", Integer.class),
                moment(row.getTimestamp("redeemable_till")),
                row.getTimestamp("issued_at").toInstant(),
                CodeState.valueOf(row.getString("stands")),
                row.getString("redeemed_by"),
                row.getString("ledger_id"),
                moment(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
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

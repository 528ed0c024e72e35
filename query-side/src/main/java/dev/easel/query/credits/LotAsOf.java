package dev.easel.query.credits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lot as it stood at a moment. What remains, is held, was spent, expired and was corrected adds up to what was granted.
 *
 * @param corrected taken back by staff
 * @param origin the movement that it came in with
 */
record LotAsOf(
        String lotId,
        long granted,
        long remaining,
        long held,
        long spent,
        long expired,
        long corrected,
        @Nullable Instant expiresAt,
        Origin origin,
        Last last) {

    /** Whether there is something of it left, free or held. */
    boolean counts() {
        return remaining != 0 || held != 0;
    }

    static LotAsOf of(ResultSet row, int number) throws SQLException {
        return new LotAsOf(
                row.getString("lot_id"),
                row.getLong("granted"),
                row.getLong("remaining"),
                row.getLong("set_aside"),
                row.getLong("spent"),
                row.getLong("expired"),
                row.getLong("corrected"),
                instant(row.getTimestamp("expires_at")),
                new Origin(
                        row.getString("origin_id"),
                        EntryType.valueOf(row.getString("origin_type")),
                        row.getString("origin_note"),
                        row.getString("origin_actor"),
                        row.getTimestamp("effective_at").toInstant(),
                        row.getTimestamp("granted_at").toInstant()),
                new Last(
                        row.getLong("number"),
                        row.getString("entry_id"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getLong("sequence"),
                        row.getInt("part")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * Where a lot came from, on the wire.
     *
     * @param createdAt when it was recorded
     */
    record Origin(
            String entryId,
            EntryType type,
            @Nullable String reason,
            String actor,
            Instant effectiveAt,
            Instant createdAt) {}

    /** The last change that counts. */
    record Last(long number, String entryId, Instant at, long sequence, int part) {}
}

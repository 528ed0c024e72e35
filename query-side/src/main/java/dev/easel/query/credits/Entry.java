package dev.easel.query.credits;

import dev.easel.query.credits.MovementWords.Beginning;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Gathered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement as it is shown, with its place in the ledger.
 *
 * @param description the same in English
 * @param about what the hold was for: the tool's title as the task had it
 * @param cause why credits came back; of an expiry the kind of its credits
 */
record Entry(
        Cursor place,
        String id,
        EntryType type,
        long amount,
        long balanceAfter,
        long heldAfter,
        String description,
        @Nullable String about,
        @Nullable String cause,
        @Nullable String taskId,
        @Nullable String holdId,
        List<LotChange> lots,
        String actor,
        @Nullable String reason,
        Instant at) {

    /** From a row of {@code credit_entry}, joined with the one that began what it ends. */
    static Entry of(ResultSet row, int number) throws SQLException {
        var type = EntryType.valueOf(row.getString("type"));
        var note = row.getString("note");
        var began = row.getString("began_type");
        var beginning = began == null ? null : new Beginning(EntryType.valueOf(began), row.getString("began_note"));
        return new Entry(
                new Cursor(row.getLong("sequence"), row.getInt("part")),
                row.getString("entry_id"),
                type,
                row.getLong("amount"),
                row.getLong("balance_after"),
                row.getLong("held_after"),
                MovementWords.describe(type, row.getLong("spent"), note, beginning),
                MovementWords.about(type, note, beginning),
                MovementWords.cause(type, note, beginning),
                row.getString("task_id"),
                row.getString("hold_id"),
                Gathered.read(row.getString("lots"), LotChange[].class),
                row.getString("actor"),
                type.hasReason() ? note : null,
                row.getTimestamp("at").toInstant());
    }
}

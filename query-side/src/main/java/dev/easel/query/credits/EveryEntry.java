package dev.easel.query.credits;

import dev.easel.query.credits.LedgerEntries.LedgerEntry;
import dev.easel.query.platform.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A movement with whose it is. */
record EveryEntry(String ownerId, String tenant, String ledgerId, long position, long spent, Entry entry) {

    static EveryEntry of(ResultSet row, int number) throws SQLException {
        return new EveryEntry(
                row.getString("subject"),
                row.getString("tenant"),
                row.getString("ledger_id"),
                row.getLong("position"),
                row.getLong("spent"),
                Entry.of(row, number));
    }

    Cursor place() {
        return new Cursor(position, entry.place().minor());
    }

    Row row() {
        return new Row(ownerId, tenant, ledgerId, position, LedgerEntry.of(entry));
    }

    /**
     * On the wire.
     *
     * @param position of its event in the log
     */
    record Row(String ownerId, String tenant, String ledgerId, long position, LedgerEntry entry) {}
}

package dev.easel.query.tasks;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.query.platform.Gathered;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes {@code task_hold}: what is set aside for a task, what it cost in the end, and where that was recorded. */
final class HoldTable {

    private static final String ADDED = HoldTable.class.getName();

    private final JdbcClient db;

    HoldTable(JdbcClient db) {
        this.db = db;
    }

    /** Written with the others of the batch. */
    void add(CreditsHeld event, long version, long position) {
        added().add(new Row(
                event.holdId().value(),
                event.ledgerId().value(),
                event.purpose().taskId().value(),
                "HELD",
                event.taken().total().units(),
                0,
                0,
                version,
                List.of(position)));
    }

    void extend(HoldId hold, long version, long position) {
        writeAdded();
        db.sql("""
                        update task_hold
                           set version = :version, positions = array_append(positions, :position)
                         where hold_id = :hold and version < :version
                        """)
                .param("hold", hold.value())
                .param("version", version)
                .param("position", position)
                .update();
    }

    void giveBack(HoldId hold, String state, Allocation returned, long version, long position) {
        end(hold, state, Allocation.NOTHING, returned, version, position);
    }

    void end(HoldId hold, String state, Allocation captured, Allocation returned, long version, long position) {
        writeAdded();
        db.sql("""
                        update task_hold
                           set state = :state, captured = :captured, released = :released, version = :version,
                               positions = array_append(positions, :position)
                         where hold_id = :hold and version < :version
                        """)
                .param("hold", hold.value())
                .param("state", state)
                .param("captured", captured.total().units())
                .param("released", returned.total().units())
                .param("version", version)
                .param("position", position)
                .update();
    }

    void clear() {
        db.sql("truncate task_hold").update();
    }

    /** What changes a hold has to find it. */
    private void writeAdded() {
        var rows = added();
        write(rows);
        rows.clear();
    }

    private List<Row> added() {
        return Gathered.inBatch(ADDED, ArrayList::new, this::write);
    }

    private void write(List<Row> rows) {
        if (!rows.isEmpty()) {
            db.sql("""
                    insert into task_hold
                    select * from json_populate_recordset(null::task_hold, :rows::json)
                    on conflict (hold_id) do nothing
                    """).param("rows", Gathered.json(rows)).update();
        }
    }

    private record Row(
            String holdId,
            String ledgerId,
            String taskId,
            String state,
            long amount,
            long captured,
            long released,
            long version,
            List<Long> positions) {}
}

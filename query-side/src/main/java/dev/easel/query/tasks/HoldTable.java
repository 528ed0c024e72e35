package dev.easel.query.tasks;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.events.CreditsHeld;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes {@code task_hold}: what is set aside for a task, what it cost in the end, and where that was recorded. */
final class HoldTable {

    private final JdbcClient db;

    HoldTable(JdbcClient db) {
        this.db = db;
    }

    void add(CreditsHeld event, long version, long position) {
        db.sql("""
                        insert into task_hold (hold_id, ledger_id, task_id, state, amount, captured, released,
                                               version, positions)
                        values (:hold, :ledger, :task, 'HELD', :amount, 0, 0, :version, array[:position]::bigint[])
                        on conflict (hold_id) do nothing
                        """)
                .param("hold", event.holdId().value())
                .param("ledger", event.ledgerId().value())
                .param("task", event.purpose().taskId().value())
                .param("amount", event.taken().total().units())
                .param("version", version)
                .param("position", position)
                .update();
    }

    void extend(HoldId hold, long version, long position) {
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
}

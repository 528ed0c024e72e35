package dev.easel.query.credits;

import dev.easel.query.credits.Reconciliation.Mismatch;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code reconciliation} and {@code reconciliation_mismatch}: how far it is, and what does not agree. */
final class ReconciliationBook {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final LongAdder found = new LongAdder();
    private final JdbcClient db;

    ReconciliationBook(JdbcClient db) {
        this.db = db;
    }

    /** Nothing while another process is at it. */
    @Nullable
    Progress take(Instant now) {
        return db.sql("""
                        update query.reconciliation set busy_till = :till where id = 1 and busy_till <= :now
                        returning position, swept, walked, tasks_till, last_run, last_walk, checked
                        """)
                .param("till", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .query(Progress.class)
                .optional()
                .orElse(null);
    }

    Progress look() {
        return db.sql("""
                        select position, swept, walked, tasks_till, last_run, last_walk, checked
                          from query.reconciliation where id = 1
                        """).query(Progress.class).single();
    }

    /** Lets others go on from there. */
    void keep(Progress progress) {
        db.sql("""
                        update query.reconciliation
                           set position = :position, swept = :swept, walked = :walked, tasks_till = :tasks,
                               busy_till = '1970-01-01Z', last_run = :run, last_walk = :walk, checked = :checked
                         where id = 1
                        """)
                .param("position", progress.position())
                .param("swept", progress.swept())
                .param("walked", progress.walked())
                .param("tasks", Timestamp.from(progress.tasksTill()))
                .param("run", timestamp(progress.lastRun()))
                .param("walk", timestamp(progress.lastWalk()))
                .param("checked", progress.checked())
                .update();
    }

    /** Ledgers that changed since then, as far as a pass goes, and the position of the last of them. */
    List<Changed> changedAfter(long position, int limit) {
        return db.sql("""
                        select ledger_id, position from query.credit_account
                         where position > :position order by position limit :limit
                        """)
                .param("position", position)
                .param("limit", limit)
                .query(Changed.class)
                .list();
    }

    /** The next ones on the walk through all. */
    List<String> after(String ledger, int limit) {
        return db.sql(
                        "select ledger_id from query.credit_account where ledger_id > :ledger order by ledger_id limit :limit")
                .param("ledger", ledger)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    List<String> ledgersWithMismatch() {
        return db.sql("select distinct ledger_id from query.reconciliation_mismatch where what <> 'task-held'")
                .query(String.class)
                .list();
    }

    /** What is known of these ledgers from now on; what was there stays since when it was. */
    void note(Collection<String> ledgers, List<Mismatch> mismatches, Instant now) {
        var present =
                mismatches.stream().map(it -> it.what() + " " + it.subject()).toArray(String[]::new);
        db.sql("""
                        delete from query.reconciliation_mismatch
                         where ledger_id = any(:ledgers) and what <> 'task-held' and what || ' ' || subject <> all(:present)
                        """)
                .param("ledgers", ledgers.toArray(String[]::new))
                .param("present", present)
                .update();
        mismatches.forEach(mismatch -> add(mismatch, now));
    }

    /** What of tasks was set aside for longer than it should, and is no more, is forgotten. */
    void noteTasks(List<Mismatch> mismatches, Instant now) {
        mismatches.forEach(mismatch -> add(mismatch, now));
        db.sql("""
                        delete from query.reconciliation_mismatch mismatch
                         where what = 'task-held'
                           and 0 = (select coalesce(sum(portion.held), 0)
                                      from query.task_work_v task join query.credit_portion portion using (hold_id)
                                     where task.task_id = mismatch.subject)
                        """).update();
    }

    long mismatches() {
        return db.sql("select count(*) from query.reconciliation_mismatch")
                .query(Long.class)
                .single();
    }

    /** How many this process was the first to see. */
    long found() {
        return found.sum();
    }

    private void add(Mismatch mismatch, Instant now) {
        var isNew = db.sql("""
                        insert into query.reconciliation_mismatch (what, subject, ledger_id, expected, found, since)
                        values (:what, :subject, :ledger, :expected, :found, :now)
                        on conflict (what, subject) do update set expected = :expected, found = :found
                        returning xmax = 0
                        """)
                .param("what", mismatch.what())
                .param("subject", mismatch.subject())
                .param("ledger", mismatch.ledgerId())
                .param("expected", mismatch.expected())
                .param("found", mismatch.found())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
        if (isNew) {
            found.increment();
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    record Changed(String ledgerId, long position) {}

    /**
     * How far it is.
     *
     * @param position ledgers that changed up to there were compared
     * @param swept and those up to this id, on the present walk through all of them
     * @param walked how many that were so far
     * @param tasksTill tasks that ended before it were compared
     * @param lastWalk when the last walk through all of them ended
     * @param checked how many those were
     */
    record Progress(
            long position,
            String swept,
            long walked,
            Instant tasksTill,
            @Nullable Instant lastRun,
            @Nullable Instant lastWalk,
            long checked) {}
}

package dev.easel.query.credits;

import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import dev.easel.query.credits.ReconciliationBook.Changed;
import dev.easel.query.credits.ReconciliationBook.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reconciles for ever, on a thread of its own: soon what has changed, and in between everything, in a walk that begins
 * again when it is through. Every process may run one; they take turns.
 */
final class Reconciler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration TASKS_REST = Duration.ofMinutes(1); // a capture follows the end of its task
    private static final int AT_ONCE = 200;
    private static final List<String> GROUPS = List.of(CreditBalances.GROUP, CreditEntries.GROUP, CreditPortions.GROUP);

    private final Reconciliation reconciliation;
    private final ReconciliationBook book;
    private final EventLog log;
    private final Readers readers;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker =
            Thread.ofPlatform().name("easel-reconcile").daemon().unstarted(this::work);

    Reconciler(Reconciliation reconciliation, ReconciliationBook book, EventLog log, Readers readers, Clock clock) {
        this.reconciliation = reconciliation;
        this.book = book;
        this.log = log;
        this.readers = readers;
        this.clock = clock;
    }

    void start() {
        worker.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            worker.join(LOOK_AGAIN.plus(PATIENCE).multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One pass; does nothing while another process is at it. No locks are kept: a rebuild may want the tables. */
    void pass() {
        var progress = book.take(clock.instant());
        if (progress != null) {
            book.keep(pass(progress));
        }
    }

    private void work() {
        try {
            while (!closed.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        try {
            pass();
        } catch (RuntimeException failure) {
            if (closed.getCount() > 0) {
                LOG.warn(
                        "reconciliation comes again later: {}",
                        NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
            }
        }
    }

    private Progress pass(Progress before) {
        var now = clock.instant();
        var changed = book.changedAfter(before.position(), AT_ONCE);
        var soon = new ArrayList<>(changed.stream().map(Changed::ledgerId).toList());
        soon.addAll(book.ledgersWithMismatch());
        var walk = book.after(before.swept(), AT_ONCE);
        if (!compare(soon, false, now) || !compare(walk, true, now)) {
            return before; // the movements lag: what can be said of them comes later
        }
        var till = now.minus(TASKS_REST);
        book.noteTasks(reconciliation.tasks(before.tasksTill(), till), now);
        return after(before, changed, walk, till, now);
    }

    private static Progress after(
            Progress before, List<Changed> changed, List<String> walk, Instant tasksTill, Instant now) {
        var position = changed.isEmpty() ? before.position() : changed.getLast().position();
        var walked = before.walked() + walk.size();
        return walk.size() == AT_ONCE
                ? new Progress(position, walk.getLast(), walked, tasksTill, now, before.lastWalk(), before.checked())
                : new Progress(position, "", 0, tasksTill, now, now, walked);
    }

    /** @return whether it could be done by now */
    private boolean compare(List<String> ledgers, boolean whole, Instant now) {
        if (ledgers.isEmpty()) {
            return true;
        }
        var standings = reconciliation.standings(ledgers);
        var head = log.head();
        if (!GROUPS.stream().allMatch(group -> readers.awaitReached(group, head, PATIENCE))) {
            return false;
        }
        book.note(ledgers, reconciliation.compare(standings, whole), now);
        return true;
    }
}

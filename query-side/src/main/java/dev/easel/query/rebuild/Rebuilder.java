package dev.easel.query.rebuild;

import dev.easel.query.rebuild.RebuildSteps.StepFailed;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens and ends rebuilds, and works on those that are open: one step after the other, on a thread of its own. */
final class Rebuilder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Projections projections;
    private final RebuildBook book;
    private final RebuildSteps steps;
    private final Twin twin;
    private final TransactionTemplate transactions;
    private final Semaphore news = new Semaphore(0);
    private final Thread worker =
            Thread.ofPlatform().name("easel-rebuild").daemon().unstarted(this::work);
    private volatile boolean closed;

    Rebuilder(
            Projections projections,
            RebuildBook book,
            RebuildSteps steps,
            Twin twin,
            TransactionTemplate transactions) {
        this.projections = projections;
        this.book = book;
        this.steps = steps;
        this.twin = twin;
        this.transactions = transactions;
    }

    void start() {
        worker.start();
    }

    /** False while another rebuild of this projection is open. */
    boolean open(Projection projection, String by) {
        var opened = book.open(projection.name(), by);
        news.release();
        return opened;
    }

    /** Switches in spite of differences; false when no rebuild waits for that. */
    boolean decide(Projection projection, String by) {
        var decided = book.decide(projection.name(), by);
        news.release();
        return decided;
    }

    /** Ends a rebuild and drops what it made; false when none is open. */
    boolean cancel(Projection projection) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            book.waitAtMost(Duration.ofSeconds(5)); // for the step that is being done
            var cancelled = book.cancel(projection.name());
            if (cancelled) {
                twin.drop(projection);
            }
            return cancelled;
        }));
    }

    /** Waits for the step that is being done. */
    @Override
    public void close() {
        closed = true;
        news.release();
        try {
            worker.join(LOOK_AGAIN.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!closed) {
            if (!step()) {
                rest();
            }
        }
    }

    private boolean step() {
        try {
            return steps.next();
        } catch (StepFailed failure) {
            note(failure);
            return false;
        } catch (RuntimeException databaseAway) {
            LOG.debug("no step was done: {}", databaseAway.getMessage());
            return false;
        }
    }

    private void note(StepFailed failure) {
        if (closed || (failure.getCause() instanceof DataAccessException cause && RebuildSteps.isInTheWay(cause))) {
            return;
        }
        LOG.warn("a step of rebuilding {} failed", failure.projection(), failure.getCause());
        try {
            transactions.executeWithoutResult(_ -> {
                var projection = projections.find(failure.projection());
                if (book.failed(failure.projection(), failure.reason()) && projection != null) {
                    twin.drop(projection);
                }
            });
        } catch (RuntimeException databaseAway) {
            LOG.debug("the failure was not written down: {}", databaseAway.getMessage());
        }
    }

    private void rest() {
        try {
            if (news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }
}

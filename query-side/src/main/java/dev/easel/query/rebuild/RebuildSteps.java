package dev.easel.query.rebuild;

import static dev.easel.query.rebuild.Rebuild.State.PREPARING;
import static dev.easel.query.rebuild.Rebuild.State.READING;
import static dev.easel.query.rebuild.Rebuild.State.SWITCHING;
import static java.util.Objects.requireNonNull;

import dev.easel.engine.StoredPositions;
import dev.easel.engine.letters.DeadLetters;
import java.sql.SQLException;
import java.util.function.Function;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The work of rebuilds, in steps of one transaction each: any process may do the next one, and a process that dies takes
 * no more than its step with it.
 *
 * <p>PREPARING makes the twin tables. READING handles the next page of the log. Once the twin tables are where the live ones are, both are compared in the
 * view of that same transaction: it shows the live tables at the position of their token, whatever is written meanwhile.
 * SWITCHING catches up, keeps everybody out for a moment, handles the last few events, and exchanges the tables.
 */
final class RebuildSteps {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Projections projections;
    private final RebuildBook book;
    private final Twin twin;
    private final ShadowRun run;
    private final Comparison comparison;
    private final StoredPositions live;
    private final DeadLetters letters;
    private final Form form;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    RebuildSteps(
            Projections projections,
            RebuildBook book,
            Twin twin,
            ShadowRun run,
            Comparison comparison,
            StoredPositions live,
            DeadLetters letters,
            JdbcClient db,
            TransactionTemplate transactions) {
        this.projections = projections;
        this.book = book;
        this.twin = twin;
        this.run = run;
        this.comparison = comparison;
        this.live = live;
        this.letters = letters;
        this.form = new Form(db);
        this.db = db;
        this.transactions = transactions;
    }

    /** Does the next step of some rebuild; false when there is none to do now. */
    boolean next() {
        return book.isAnyOpen()
                && (step(PREPARING, "read committed", this::prepare)
                        || step(READING, "repeatable read", this::read)
                        || step(SWITCHING, "read committed", this::exchange));
    }

    private boolean step(Rebuild.State state, String isolation, Function<Task, Boolean> work) {
        return requireNonNull(transactions.execute(_ -> {
            db.sql("set transaction isolation level " + isolation).update();
            db.sql("set local synchronous_commit = off").update(); // it all follows from the log
            var rebuild = book.claim(state);
            return rebuild != null && attempt(rebuild, work);
        }));
    }

    private boolean attempt(Rebuild rebuild, Function<Task, Boolean> work) {
        try {
            var projection = projections.find(rebuild.projection());
            if (projection == null) {
                book.giveUp(rebuild, "There is no such projection any more.");
                return true;
            }
            return work.apply(new Task(rebuild, projection));
        } catch (RuntimeException failure) {
            throw new StepFailed(rebuild.projection(), failure);
        }
    }

    private boolean prepare(Task task) {
        twin.make(task.projection());
        twin.strip(task.projection());
        book.begin(task.rebuild(), form.present());
        return true;
    }

    private boolean read(Task task) {
        if (isOutdated(task)) {
            return true;
        }
        var rebuild = task.rebuild();
        var target = position(task);
        if (target < rebuild.position()) {
            return false;
        }
        var reached = run.follow(task.projection(), rebuild.position(), target);
        book.advance(rebuild, reached, target);
        if (reached == target) {
            twin.analyze(task.projection());
            book.report(rebuild, comparison.compare(task.projection(), reached));
        }
        return true;
    }

    private boolean exchange(Task task) {
        if (isOutdated(task)) {
            return true;
        }
        var rebuild = task.rebuild();
        var target = position(task);
        if (target < rebuild.position()) {
            return false;
        }
        var reached = run.follow(task.projection(), rebuild.position(), target);
        if (reached < target) {
            book.advance(rebuild, reached, target);
            return true;
        }
        twin.lockLive(task.projection());
        target = position(task); // what the live tables show, now that they stand still
        while (reached < target) {
            reached = run.follow(task.projection(), reached, target);
        }
        twin.swap(task.projection());
        letters.forget(
                task.projection().name()); // the new tables have what was set aside; a retry would count it twice
        book.advance(rebuild, reached, target);
        book.switched(rebuild);
        return true;
    }

    /** Where the live tables are; before the twin ones only while the live projection starts again. */
    private long position(Task task) {
        return live.of(task.projection().name()).orElse(-1);
    }

    /** Half of the tables by another program, or in another form, would be wrong without anybody noticing. */
    private boolean isOutdated(Task task) {
        if (form.present().equals(task.rebuild().form())) {
            return false;
        }
        twin.drop(task.projection());
        book.giveUp(task.rebuild(), "Easel or its tables have changed since it began: begin again.");
        return true;
    }

    /** Whether it only has to wait until somebody leaves the tables. */
    static boolean isInTheWay(DataAccessException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    private record Task(Rebuild rebuild, Projection projection) {}

    /** A step that was taken back. */
    static final class StepFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String projection;

        StepFailed(String projection, RuntimeException cause) {
            super(cause);
            this.projection = projection;
        }

        String projection() {
            return projection;
        }

        /** At which event, or what the last of all causes says. */
        String reason() {
            return getCause() instanceof EventNotHandled event
                    ? String.valueOf(event.getMessage())
                    : NestedExceptionUtils.getMostSpecificCause(this).toString();
        }
    }
}

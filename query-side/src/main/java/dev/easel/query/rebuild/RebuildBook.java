package dev.easel.query.rebuild;

import static dev.easel.query.rebuild.Rebuild.State.CANCELLED;
import static dev.easel.query.rebuild.Rebuild.State.FAILED;
import static dev.easel.query.rebuild.Rebuild.State.SWITCHED;
import static dev.easel.query.rebuild.Rebuild.State.SWITCHING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code query.rebuild}: the latest rebuild of each projection. Who holds a row's lock works on it. */
final class RebuildBook {

    private static final String OPEN = "state in ('PREPARING', 'READING', 'DIFFERENT', 'SWITCHING')";
    private static final int MOST_FAILURES = 5;

    private final JdbcClient db;
    private final JsonMapper json;

    RebuildBook(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<Rebuild> all() {
        return db.sql("select * from query.rebuild").query(this::rebuild).list();
    }

    boolean isAnyOpen() {
        return db.sql("select exists (select from query.rebuild where state in ('PREPARING', 'READING', 'SWITCHING'))")
                .query(Boolean.class)
                .single();
    }

    /** Opens a rebuild; false while another one of the same projection is open. */
    boolean open(String projection, String askedBy) {
        return db.sql("""
                        insert into query.rebuild (projection, state, position, target, asked_by)
                        values (:projection, 'PREPARING', -1, -1, :by)
                        on conflict (projection) do update
                           set (state, form, position, target, asked_by, decided_by, begun_at, moved_at, ended_at, report,
                                failures, problem)
                               = row ('PREPARING', null, -1, -1, excluded.asked_by, null, excluded.begun_at, null, null,
                                      null::jsonb, 0, null)
                         where not rebuild.
                        """.stripTrailing() + OPEN)
                        .param("projection", projection)
                        .param("by", askedBy)
                        .update()
                == 1;
    }

    /** The oldest one in a state that nobody works on, kept to itself until the transaction ends. */
    @Nullable
    Rebuild claim(Rebuild.State state) {
        return db.sql("""
                        select * from query.rebuild where state = :state
                         order by begun_at limit 1 for update skip locked
                        """)
                .param("state", state.name())
                .query(this::rebuild)
                .optional()
                .orElse(null);
    }

    void begin(Rebuild rebuild, String form) {
        db.sql("update query.rebuild set state = 'READING', form = :form where projection = :projection")
                .param("form", form)
                .param("projection", rebuild.projection())
                .update();
    }

    void advance(Rebuild rebuild, long position, long target) {
        db.sql("""
                        update query.rebuild
                           set position = :position, target = :target, moved_at = clock_timestamp(), failures = 0,
                               problem = null
                         where projection = :projection
                        """)
                .param("position", position)
                .param("target", target)
                .param("projection", rebuild.projection())
                .update();
    }

    void report(Rebuild rebuild, Parity parity) {
        db.sql("update query.rebuild set report = :report::jsonb, state = :state where projection = :projection")
                .param("report", json.writeValueAsString(parity))
                .param("state", (parity.holds() ? SWITCHING : Rebuild.State.DIFFERENT).name())
                .param("projection", rebuild.projection())
                .update();
    }

    /** Has an open one switched in spite of differences; false when none waits for that. */
    boolean decide(String projection, String by) {
        return db.sql("""
                        update query.rebuild set state = 'SWITCHING', decided_by = :by
                         where projection = :projection and state = 'DIFFERENT'
                        """).param("by", by).param("projection", projection).update() == 1;
    }

    /** Ends an open one without a switch; false when none is open. */
    boolean cancel(String projection) {
        return end(projection, CANCELLED, null);
    }

    void switched(Rebuild rebuild) {
        end(rebuild.projection(), SWITCHED, null);
    }

    void giveUp(Rebuild rebuild, String problem) {
        end(rebuild.projection(), FAILED, problem);
    }

    /** Notes that a step failed; true when it was once too often, and that is the end of it. */
    boolean failed(String projection, String problem) {
        var tooOften = db.sql("""
                        update query.rebuild set failures = failures + 1, problem = :problem
                         where projection = :projection and
                        """.stripTrailing() + " " + OPEN + " returning failures >= " + MOST_FAILURES)
                .param("problem", problem)
                .param("projection", projection)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return tooOften && end(projection, FAILED, problem);
    }

    /** How long the present transaction waits for a row that is worked on. */
    void waitAtMost(Duration patience) {
        db.sql("select set_config('lock_timeout', :patience, true)")
                .param("patience", patience.toMillis() + "ms")
                .query(String.class)
                .single();
    }

    private boolean end(String projection, Rebuild.State state, @Nullable String problem) {
        return db.sql("""
                        update query.rebuild set state = :state, problem = :problem, ended_at = clock_timestamp()
                         where projection = :projection and
                        """.stripTrailing() + " " + OPEN)
                        .param("state", state.name())
                        .param("problem", problem)
                        .param("projection", projection)
                        .update()
                == 1;
    }

    private Rebuild rebuild(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        return new Rebuild(
                row.getString("projection"),
                Rebuild.State.valueOf(row.getString("state")),
                row.getString("form"),
                row.getLong("position"),
                row.getLong("target"),
                row.getString("asked_by"),
                row.getString("decided_by"),
                row.getTimestamp("begun_at").toInstant(),
                instant(row.getTimestamp("moved_at")),
                instant(row.getTimestamp("ended_at")),
                report == null ? null : json.readValue(report, Parity.class),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

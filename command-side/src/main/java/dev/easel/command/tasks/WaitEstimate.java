package dev.easel.command.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a new job will take, from how long the latest of its kind took and how many wait; looked up again every few
 * seconds. Where the other sides have never run, a usual time has to do.
 */
final class WaitEstimate {

    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile boolean views;

    WaitEstimate(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    int seconds(String stepType) {
        var now = clock.instant();
        var last = known.get(stepType);
        if (last == null || last.until().isBefore(now)) {
            last = new Known(lookUp(stepType), now.plus(FRESH));
            known.put(stepType, last);
        }
        return Math.clamp(Math.ceilDiv(last.time().toMillis(), 1000), 1, Integer.MAX_VALUE);
    }

    private Duration lookUp(String stepType) {
        if (!hasViews()) {
            return USUAL;
        }
        return db.sql("""
                        select (select median_ms from query.step_pace_v where type = :type) as median_ms,
                               (select at_work from query.step_load_v where type = :type) as dispatched,
                               (select count(*) from saga.queue_v where type = :type) as waiting
                        """)
                .param("type", stepType)
                .query((row, _) -> {
                    var millis = row.getLong("median_ms");
                    var median = row.wasNull() ? USUAL : Duration.ofMillis(millis);
                    var waiting = row.getInt("waiting");
                    return total(median, waiting, Math.max(0, row.getInt("dispatched") - waiting));
                })
                .single();
    }

    /** Those at work and those who wait go first, as many at a time as now; then its own turn. */
    private static Duration total(Duration median, int waiting, int atWork) {
        var turns = atWork == 0 ? waiting : waiting + 1;
        return median.plus(median.multipliedBy(turns).dividedBy(Math.max(1, atWork)));
    }

    private boolean hasViews() {
        if (!views) {
            views = db.sql("""
                            select to_regclass('query.step_pace_v') is not null
                               and to_regclass('query.step_load_v') is not null
                               and to_regclass('saga.queue_v') is not null
                            """).query(Boolean.class).single();
        }
        return views;
    }

    private record Known(Duration time, Instant until) {}
}

package dev.easel.query.tasks;

import dev.easel.query.platform.SideViews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast each kind of step is made, from the latest calls; looked up again every few seconds. */
final class StepPaces {

    private static final Duration UNKNOWN_MEDIAN = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final SideViews views;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    StepPaces(JdbcClient db, SideViews views, Clock clock) {
        this.db = db;
        this.views = views;
        this.clock = clock;
    }

    Wait.Pace of(String type) {
        var now = clock.instant();
        var last = known.get(type);
        if (last == null || last.until().isBefore(now)) {
            last = new Known(new Wait.Pace(median(type), atWork(type)), now.plus(FRESH));
            known.put(type, last);
        }
        return last.pace();
    }

    private Duration median(String type) {
        return db.sql("""
                        select percentile_cont(0.5) within group (order by worked_ms)
                          from (select worked_ms from query.task_step
                                 where type = :type and worked_ms is not null
                                 order by worked_at desc limit 50) latest
                        """)
                .param("type", type)
                .query((row, _) -> {
                    var millis = row.getDouble(1);
                    return row.wasNull() ? UNKNOWN_MEDIAN : Duration.ofMillis(Math.round(millis));
                })
                .single();
    }

    /** As many as were dispatched and do not wait. */
    private int atWork(String type) {
        var dispatched = db.sql("select count(*) from query.task_step where type = :type and status = 'RUNNING'")
                .param("type", type)
                .query(Integer.class)
                .single();
        var waiting = views.has(TaskWaits.QUEUE)
                ? db.sql("select count(*) from saga.queue_v where type = :type")
                        .param("type", type)
                        .query(Integer.class)
                        .single()
                : 0;
        return Math.max(0, dispatched - waiting);
    }

    private record Known(Wait.Pace pace, Instant until) {}
}

package dev.easel.query.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits at the provider desk and in the timers: from the view that the saga side publishes. */
final class WorkQueues {

    private static final String VIEW = "saga.queue_count_v";

    private final JdbcClient db;
    private final SideViews views;

    WorkQueues(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    List<WorkQueue> all() {
        if (!views.has(VIEW)) {
            return List.of();
        }
        return db.sql("select name, waiting, active, delayed, failed from saga.queue_count_v order by name")
                .query(WorkQueue.class)
                .list();
    }

    /** Work of one kind: a type of step, or the timers. */
    record WorkQueue(String name, long waiting, long active, long delayed, long failed) {}
}

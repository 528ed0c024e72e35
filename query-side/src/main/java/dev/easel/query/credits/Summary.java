package dev.easel.query.credits;

import dev.easel.query.platform.Filters.Span;
import dev.easel.query.platform.SideViews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what happened to credits in a span of time, and what providers charged meanwhile. */
final class Summary {

    private static final String ATTEMPTS = "saga.attempt_v";

    private final JdbcClient db;
    private final SideViews views;

    Summary(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    List<Row> of(Span span, SummaryGroup group) {
        var costs = costs(span, group);
        var rows = new ArrayList<Row>();
        for (var moved : moved(span, group)) {
            rows.add(moved.with(costs.remove(moved.key())));
        }
        costs.forEach((key, cost) -> rows.add(Row.of(key).with(cost)));
        rows.sort((one, other) -> one.key().compareTo(other.key()));
        return rows;
    }

    private List<Row> moved(Span span, SummaryGroup group) {
        return db.sql("""
                        select %s as key,
                               coalesce(sum(portion.amount) filter (where type = 'PURCHASE'), 0) sold,
                               coalesce(sum(portion.amount)
                                   filter (where type in ('SIGNUP', 'PLAN_ALLOWANCE', 'GRANT', 'BONUS')), 0) granted,
                               coalesce(sum(-portion.held) filter (where type = 'CAPTURE'), 0) spent,
                               coalesce(sum(portion.amount) filter (where type = 'RELEASE'), 0) released,
                               coalesce(sum(portion.amount) filter (where type = 'REFUND'), 0) refunded,
                               coalesce(sum(-portion.amount) filter (where type = 'EXPIRY'), 0) expired,
                               coalesce(sum(portion.amount) filter (where type = 'ADMIN_ADJUSTMENT'), 0) corrected,
                               null::bigint vendor_cost_micros
                          from query.credit_portion portion
                          join query.credit_lot lot using (ledger_id, lot_id)
                          join query.credit_balance balance using (ledger_id)
                          left join query.task_work_v task on task.task_id = portion.task_id
                         where portion.recorded_at >= :from and portion.recorded_at < :to
                         group by 1
                        """.formatted(group.ofPortion()))
                .param("from", span.from())
                .param("to", span.to())
                .query(Row.class)
                .list();
    }

    private Map<String, Long> costs(Span span, SummaryGroup group) {
        var costs = new HashMap<String, Long>();
        if (group.ofAttempt() != null && views.has(ATTEMPTS)) {
            db.sql("""
                            select %s as key, sum(attempt.cost_micros) cost
                              from saga.attempt_v attempt join query.task_work_v task using (task_id)
                             where attempt.ended_at >= :from and attempt.ended_at < :to
                             group by 1 having sum(attempt.cost_micros) > 0
                            """.formatted(group.ofAttempt()))
                    .param("from", span.from())
                    .param("to", span.to())
                    .query((row, _) -> costs.put(row.getString("key"), row.getLong("cost")))
                    .list();
        }
        return costs;
    }

    /**
     * @param key day, month, tenant, source or tool; empty for what belongs to no tool
     * @param corrected what people gave, less what they took away
     * @param vendorCostMicros millionths of a dollar that providers charged; absent when they charged nothing
     */
    record Row(
            String key,
            long sold,
            long granted,
            long spent,
            long released,
            long refunded,
            long expired,
            long corrected,
            @Nullable Long vendorCostMicros) {

        static Row of(String key) {
            return new Row(key, 0, 0, 0, 0, 0, 0, 0, null);
        }

        Row with(@Nullable Long cost) {
            return new Row(key, sold, granted, spent, released, refunded, expired, corrected, cost);
        }
    }
}

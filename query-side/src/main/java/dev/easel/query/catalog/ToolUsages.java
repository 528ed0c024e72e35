package dev.easel.query.catalog;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what tools did lately. */
final class ToolUsages {

    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    ToolUsages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of all tools that were used, by id. */
    Map<String, ToolUsage> all() {
        return read(null);
    }

    ToolUsage of(String toolId) {
        return read(toolId).getOrDefault(toolId, ToolUsage.none(toolId));
    }

    private Map<String, ToolUsage> read(@Nullable String toolId) {
        return db
                .sql("""
                        select tool_id,
                               count(*) tasks,
                               count(*) filter (where outcome = 'COMPLETED') completed,
                               count(*) filter (where outcome = 'FAILED') failed,
                               count(*) filter (where outcome = 'CANCELLED') cancelled,
                               sum(captured)::bigint credits_spent,
                               percentile_disc(0.5)
                                   within group (order by (extract(epoch from ended_at - started_at) * 1000)::bigint)
                                   filter (where outcome = 'COMPLETED') median_millis,
                               max(submitted_at) last_used_at
                          from query.tool_task
                         where submitted_at >= :since and (:tool::text is null or tool_id = :tool)
                         group by tool_id
                        """)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .param("tool", toolId)
                .query(ToolUsage.class)
                .list()
                .stream()
                .collect(toMap(ToolUsage::toolId, Function.identity()));
    }
}

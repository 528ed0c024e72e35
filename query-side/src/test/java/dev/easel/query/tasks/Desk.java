package dev.easel.query.tasks;

import dev.easel.query.platform.RunningQuery;
import java.sql.Timestamp;
import java.time.Instant;

/** Rows that the provider desk would write, in its own tables. */
final class Desk {

    private Desk() {}

    /** The first attempt of the first step waits since then. */
    static void plan(RunningQuery side, TaskStory story, String since) {
        side.db()
                .sql("""
                        insert into saga.provider_attempt (attempt_id, task_id, step_id, step_no, round, attempt_no,
                                tenant, subject, type, provider, step_order, trail, state, next_action_at, deadline_at,
                                planned_at)
                        values (:attempt, :task, :step, 0, 1, 1, :tenant, :subject, 'background-remove', 'local', '{}',
                                '{}', 'PLANNED', now(), now() + interval '1 hour', :since)
                        """)
                .param("attempt", "att_" + story.id.value())
                .param("task", story.id.value())
                .param("step", story.step(0).value())
                .param("tenant", story.owner.tenant())
                .param("subject", story.owner.subject())
                .param("since", Timestamp.from(Instant.parse(since)))
                .update();
    }

    static void begin(RunningQuery side, TaskStory story) {
        side.db()
                .sql("update saga.provider_attempt set state = 'RUNNING', started_at = now() where task_id = :task")
                .param("task", story.id.value())
                .update();
    }

    static void end(RunningQuery side, TaskStory story) {
        side.db().sql("""
                        update saga.provider_attempt
                           set state = 'SUCCEEDED', ended_at = started_at + interval '4 seconds', cost_micros = 7,
                               reported = true
                         where task_id = :task
                        """).param("task", story.id.value()).update();
    }

    static void clear(RunningQuery side) {
        side.db().sql("truncate saga.provider_attempt").update();
    }
}

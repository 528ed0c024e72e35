package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.saga.providers.RetryPolicy.Tally;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which attempts there are and who works on them: planning, claiming, leases, and the end of whole tasks. */
final class AttemptQueue {

    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final Duration lease;
    private final AttemptMapper mapper = new AttemptMapper();

    AttemptQueue(JdbcClient db, TransactionOperations transactions, Duration lease) {
        this.db = db;
        this.transactions = transactions;
        this.lease = lease;
    }

    /** Adds an attempt by the first route; the same attempt of the same step is there once, however often it is planned. */
    void plan(StepRequested requested, int number, Map<String, String> trail, Duration in) {
        plan(requested, number, 0, trail, in);
    }

    private void plan(StepRequested requested, int number, int route, Map<String, String> trail, Duration in) {
        var step = requested.step();
        var way = step.routes().get(route);
        db.sql("""
                        insert into saga.provider_attempt (attempt_id, task_id, step_id, step_no, round, attempt_no,
                               tenant, subject, type, provider, provider_model, route_no, priority, step_order, trail,
                               state, next_action_at, deadline_at)
                        values (:id, :task, :step, :stepNo, :round, :number, :tenant, :subject, :type, :provider,
                                :model, :route, :priority, :order::json, :trail::json, 'PLANNED', now() + :in * interval '1 millisecond',
                                :deadline::timestamptz)
                        on conflict do nothing
                        """)
                .param(
                        "id",
                        AttemptId.of(step.stepId(), requested.round(), number).value())
                .param("task", requested.taskId().value())
                .param("step", step.stepId().value())
                .param("stepNo", step.ordinal())
                .param("round", requested.round())
                .param("number", number)
                .param("tenant", requested.owner().tenant())
                .param("subject", requested.owner().subject())
                .param("type", step.type())
                .param("provider", way.provider())
                .param("model", way.providerModel())
                .param("route", route)
                .param("priority", step.priority())
                .param("order", mapper.write(requested))
                .param("trail", mapper.write(trail))
                .param("in", in.toMillis())
                .param("deadline", requested.deadlineAt().toString())
                .update();
    }

    /** Takes what a provider can be asked now: first those that it already has, then waiting ones in turn. */
    List<Attempt> claim(String provider, int atMost, String claimant) {
        return db.sql("""
                        with next as (
                            select due.attempt_id
                              from saga.provider_attempt due
                              left join saga.waiting_v waiting on waiting.attempt_id = due.attempt_id
                             where not due.reported
                               and due.next_action_at <= now()
                               and due.provider = :provider
                               and due.state in ('PLANNED', 'SENDING', 'ACCEPTED', 'RUNNING', 'UNKNOWN')
                             order by coalesce(waiting.turn, 0), due.planned_at, due.attempt_id
                             limit :limit
                               for update of due skip locked)
                        """ + TAKE)
                .param("provider", provider)
                .param("limit", atMost)
                .param("claimant", claimant)
                .param("lease", lease.toMillis())
                .query(mapper)
                .list();
    }

    /** Takes what has ended and whose task does not know yet. */
    List<Attempt> claimEnded(int atMost, String claimant) {
        return db.sql("""
                        with next as (
                            select attempt_id
                              from saga.provider_attempt
                             where not reported
                               and next_action_at <= now()
                               and state in ('SUCCEEDED', 'FAILED', 'CANCELLED', 'NOT_SENT')
                             order by ended_at
                             limit :limit
                               for update skip locked)
                        """ + TAKE)
                .param("limit", atMost)
                .param("claimant", claimant)
                .param("lease", lease.toMillis())
                .query(mapper)
                .list();
    }

    private static final String TAKE = """
            update saga.provider_attempt attempt
               set fence = fence + 1,
                   lease_owner = :claimant,
                   lease_until = now() + :lease * interval '1 millisecond',
                   next_action_at = now() + :lease * interval '1 millisecond'
              from next
             where attempt.attempt_id = next.attempt_id
            returning attempt.*
            """;

    /** Keeps claims alive. @return the ids that are still the claimant's */
    Set<AttemptId> renew(Collection<Attempt> claimed) {
        if (claimed.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.sql("""
                        update saga.provider_attempt attempt
                           set lease_until = now() + :lease * interval '1 millisecond',
                               next_action_at = now() + :lease * interval '1 millisecond'
                          from unnest(:ids::text[], :fences::bigint[]) as mine (attempt_id, fence)
                         where attempt.attempt_id = mine.attempt_id
                           and attempt.fence = mine.fence
                           and attempt.lease_until is not null
                        returning attempt.attempt_id
                        """)
                .param("lease", lease.toMillis())
                .param("ids", claimed.stream().map(it -> it.id().value()).toArray(String[]::new))
                .param("fences", claimed.stream().map(Attempt::fence).toArray(Long[]::new))
                .query((row, _) -> new AttemptId(row.getString(1)))
                .list());
    }

    /** Ends the row of an attempt that another one follows, and adds that one, unless the task has ended meanwhile. */
    void follow(Attempt attempt, Duration in) {
        follow(attempt, attempt.route(), in);
    }

    /** The same, by the next route and at once. */
    void followElsewhere(Attempt attempt) {
        follow(attempt, attempt.route() + 1, Duration.ZERO);
    }

    private void follow(Attempt attempt, int route, Duration in) {
        transactions.executeWithoutResult(_ -> {
            var open = db.sql("""
                            update saga.provider_attempt
                               set reported = true, lease_owner = null, lease_until = null
                             where attempt_id = :id and fence = :mine and not reported
                            returning not task_ended
                            """)
                    .param("id", attempt.id().value())
                    .param("mine", attempt.fence())
                    .query(Boolean.class)
                    .optional()
                    .orElseThrow(() -> new LeaseLost(attempt.id()));
            if (open) {
                plan(attempt.requested(), attempt.number() + 1, route, attempt.trail(), in);
            }
        });
    }

    /** Ends what is under way for a task that has ended. Joins the caller's transaction. */
    void cancelTask(TaskId task) {
        db.sql("select attempt_id from saga.provider_attempt where task_id = :task order by attempt_id for update")
                .param("task", task.value())
                .query(String.class)
                .list(); // waits for whoever is adding an attempt, so that the update sees it
        cancel("task_id = :subject and :round = 0", task.value(), 0);
        db.sql("update saga.provider_attempt set task_ended = true where task_id = :task")
                .param("task", task.value())
                .update();
    }

    /** Ends what is under way for earlier rounds of a step. Joins the caller's transaction. */
    void cancelRoundsBefore(StepId step, int round) {
        cancel("step_id = :subject and round < :round", step.value(), round);
    }

    private void cancel(String which, String subject, int round) {
        db.sql("""
                        update saga.provider_attempt
                           set state = 'CANCELLED', ended_at = now(), fence = fence + 1, lease_owner = null,
                               lease_until = null, next_action_at = now(), task_ended = true,
                               reported = started_at is null
                         where not reported
                           and state in ('PLANNED', 'SENDING', 'ACCEPTED', 'RUNNING', 'UNKNOWN')
                           and\s""" + which).param("subject", subject).param("round", round).update();
    }

    /** How many attempts a step had in a round by one route, and how many of them failed for certain. */
    Tally tally(Attempt attempt) {
        return db.sql("""
                        select count(*) as all, count(*) filter (where state = 'FAILED') as failed
                          from saga.provider_attempt
                         where step_id = :step and round = :round and route_no = :route
                        """)
                .param("step", attempt.requested().step().stepId().value())
                .param("route", attempt.route())
                .param("round", attempt.requested().round())
                .query((row, _) -> new Tally(row.getInt("all"), row.getInt("failed")))
                .single();
    }

    /** How many nobody looks after: must be none. A step that waits for its turn is not stuck before its deadline. */
    int stuck() {
        return db.sql("""
                        select count(*)
                          from saga.provider_attempt
                         where not reported
                           and next_action_at < now() - interval '60 seconds'
                           and (state <> 'PLANNED' or deadline_at < now() - interval '60 seconds')
                        """).query(Integer.class).single();
    }
}

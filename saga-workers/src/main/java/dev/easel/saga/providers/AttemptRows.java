package dev.easel.saga.providers;

import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a claimant writes about its attempt. Every write names the claim's fence: a worker that was paused while somebody
 * else took over changes nothing and gets {@link LeaseLost}. Times are the database's.
 */
final class AttemptRows {

    private final JdbcClient db;
    private final AttemptMapper mapper = new AttemptMapper();

    AttemptRows(JdbcClient db) {
        this.db = db;
    }

    /** Committed before the first byte leaves. */
    Attempt sending(Attempt attempt) {
        return write(attempt, """
                state = 'SENDING', started_at = now()
                """);
    }

    /** The provider is known to work on it; nothing when it says so too late. */
    void running(Attempt attempt) {
        db.sql("""
                        update saga.provider_attempt
                           set state = 'RUNNING'
                         where attempt_id = :id and fence = :mine and state = 'SENDING'
                        """)
                .param("id", attempt.id().value())
                .param("mine", attempt.fence())
                .update();
    }

    /** The provider named it and will be asked again later, by anybody. */
    void accepted(Attempt attempt, String providerTaskId, Duration lookIn) {
        look(attempt, attempt.state() == AttemptState.SENDING ? "ACCEPTED" : "RUNNING", providerTaskId, null, lookIn);
    }

    /** It may have been made; it will be asked about later, by anybody, and is not sent again. */
    void unknown(Attempt attempt, String detail, Duration lookIn) {
        look(attempt, "UNKNOWN", attempt.providerTaskId(), detail, lookIn);
    }

    Attempt succeeded(Attempt attempt, List<Output> outputs, long costMicros) {
        return one(
                attempt,
                statement(attempt, """
                        state = 'SUCCEEDED', ended_at = now(), outputs = :outputs::json, cost_micros = :cost
                        """).param("outputs", mapper.write(outputs)).param("cost", costMicros));
    }

    Attempt failed(Attempt attempt, FailureCause cause, boolean retryable, String detail) {
        return end(attempt, "FAILED", cause, retryable, detail);
    }

    Attempt notSent(Attempt attempt, String detail) {
        return end(attempt, "NOT_SENT", FailureCause.PROVIDER_ERROR, true, detail);
    }

    /** Its task knows how it ended. */
    void reported(Attempt attempt) {
        write(attempt, """
                reported = true, lease_owner = null, lease_until = null
                """);
    }

    /** Lets go of it: from then on anybody may claim it again. */
    void release(Attempt attempt, Duration in) {
        statement(attempt, """
                        lease_owner = null, lease_until = null, next_action_at = now() + :in * interval '1 millisecond'
                        """).param("in", in.toMillis()).query(mapper).list();
    }

    private void look(
            Attempt attempt, String state, @Nullable String providerTaskId, @Nullable String detail, Duration in) {
        one(
                attempt,
                statement(attempt, """
                        state = :state, provider_task_id = :providerTask, detail = :detail, looks = looks + 1,
                        lease_owner = null, lease_until = null, next_action_at = now() + :in * interval '1 millisecond'
                        """)
                        .param("state", state)
                        .param("providerTask", providerTaskId)
                        .param("detail", detail)
                        .param("in", in.toMillis()));
    }

    private Attempt end(Attempt attempt, String state, FailureCause cause, boolean retryable, String detail) {
        return one(
                attempt,
                statement(attempt, """
                        state = :state, ended_at = now(), failure_cause = :cause, retryable = :retryable,
                        detail = :detail
                        """)
                        .param("state", state)
                        .param("cause", cause.name())
                        .param("retryable", retryable)
                        .param("detail", detail));
    }

    private Attempt write(Attempt attempt, String change) {
        return one(attempt, statement(attempt, change));
    }

    private JdbcClient.StatementSpec statement(Attempt attempt, String change) {
        return db.sql("update saga.provider_attempt set " + change
                        + " where attempt_id = :id and fence = :mine and not reported returning *")
                .param("id", attempt.id().value())
                .param("mine", attempt.fence());
    }

    private Attempt one(Attempt attempt, JdbcClient.StatementSpec statement) {
        return statement.query(mapper).optional().orElseThrow(() -> new LeaseLost(attempt.id()));
    }
}

package dev.easel.saga.webhooks;

import dev.easel.api.webhooks.DeliveryId;
import dev.easel.api.webhooks.SecretId;
import dev.easel.platform.WebhookSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which deliveries there are and who sends them. Each receiver is a lane of its own with few places; one that takes nothing
 * has a single place, so that those that do never wait for it.
 */
final class DeliveryQueue {

    /** What has been told is kept so long. */
    private static final String KEPT = "30 days";

    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final WebhookSecrets secrets;
    private final Duration lease;
    private final int placesOfALane;

    DeliveryQueue(
            JdbcClient db,
            TransactionOperations transactions,
            WebhookSecrets secrets,
            Duration lease,
            int placesOfALane) {
        this.db = db;
        this.transactions = transactions;
        this.secrets = secrets;
        this.lease = lease;
        this.placesOfALane = placesOfALane;
    }

    /** Takes what is due: every lane's first, then every lane's second, and so on. */
    List<Delivery> claim(int atMost) {
        return db.sql("""
                        with recursive lanes as (
                            (select lane from saga.webhook_delivery where state = 'PENDING' order by lane limit 1)
                            union all
                            select (select lane from saga.webhook_delivery
                                     where state = 'PENDING' and lane > lanes.lane order by lane limit 1)
                              from lanes
                             where lane is not null),
                        due as (
                            select first.delivery_id, first.next_try_at, first.turn
                              from lanes
                              left join saga.webhook_lane how using (lane)
                             cross join lateral (
                                select count(*) as busy from saga.webhook_delivery
                                 where lane = lanes.lane and state = 'PENDING' and lease_until >= now()) running
                             cross join lateral (
                                select delivery_id, next_try_at, busy + row_number() over (order by next_try_at) as turn
                                  from (select delivery_id, next_try_at from saga.webhook_delivery
                                         where lane = lanes.lane and state = 'PENDING' and next_try_at <= now()
                                         order by next_try_at
                                         limit :places) waiting) first
                             where first.turn <= case when how.failures > 0 then 1 else :places end),
                        next as (
                            select delivery_id
                              from saga.webhook_delivery
                              join due using (delivery_id)
                             where state = 'PENDING' and webhook_delivery.next_try_at <= now()
                             order by due.turn, due.next_try_at
                             limit :limit
                               for update of webhook_delivery skip locked)
                        update saga.webhook_delivery delivery
                           set fence = delivery.fence + 1,
                               lease_until = now() + :lease * interval '1 millisecond',
                               next_try_at = now() + :lease * interval '1 millisecond'
                          from next
                          join saga.webhook_delivery same using (delivery_id)
                          join saga.webhook_message message on message.message_id = same.message_id
                          left join saga.webhook_endpoint endpoint on endpoint.endpoint_id = same.endpoint_id
                         where delivery.delivery_id = next.delivery_id
                        returning delivery.delivery_id, coalesce(delivery.url, endpoint.url) as url,
                                  delivery.url is not null as of_job, delivery.lane, message.body, delivery.tries,
                                  delivery.fence, delivery.created_at
                        """)
                .param("places", placesOfALane)
                .param("limit", atMost)
                .param("lease", lease.toMillis())
                .query((row, _) -> delivery(row))
                .list();
    }

    /** The secrets that sign now, the latest first. */
    List<String> secrets(Delivery delivery) {
        return db.sql("""
                        select secret_id, sealed from command.webhook_secret_v
                         where endpoint_id = :endpoint and (works_till is null or works_till > now())
                         order by works_till is null desc, created_at desc, secret_id desc
                        """)
                .param("endpoint", delivery.endpointId().value())
                .query((row, _) -> secrets.open(new SecretId(row.getString("secret_id")), row.getString("sealed")))
                .list();
    }

    /** It was taken. */
    void delivered(Delivery delivery, Try made) {
        record(delivery, made, "DELIVERED", null);
    }

    /** It was not taken; tried again after a while. */
    void again(Delivery delivery, Try made, Duration in) {
        record(delivery, made, "PENDING", in);
    }

    /** It was not taken, and is tried no more. */
    void failed(Delivery delivery, Try made) {
        record(delivery, made, "FAILED", null);
    }

    /** Whether its receiver has taken anything since the delivery was made. */
    boolean hasTakenSince(Delivery delivery) {
        return db.sql("""
                        select exists (select 1 from saga.webhook_lane
                                        where lane = :lane and last_success_at >= :since)
                        """)
                .param("lane", delivery.lane())
                .param("since", Timestamp.from(delivery.createdAt()))
                .query(Boolean.class)
                .single();
    }

    /** Gives back what was not sent. */
    void release(Delivery delivery) {
        db.sql("""
                        update saga.webhook_delivery set lease_until = null, next_try_at = now()
                         where delivery_id = :id and fence = :mine and state = 'PENDING'
                        """)
                .param("id", delivery.id().value())
                .param("mine", delivery.fence())
                .update();
    }

    /** Forgets what is old, a part at a time. @return whether there may be more */
    boolean forgetOld() {
        return db.sql("""
                        delete from saga.webhook_message
                         where message_id in (select message_id from saga.webhook_message
                                               where at < now() - :kept::interval order by at limit 1000)
                        """).param("kept", KEPT).update() == 1_000;
    }

    private void record(Delivery delivery, Try made, String state, @Nullable Duration in) {
        transactions.executeWithoutResult(_ -> {
            var attempts = db.sql("""
                            update saga.webhook_delivery
                               set state = :state, tries = tries + 1, attempts = attempts + 1, failure = :failure,
                                   lease_until = null,
                                   next_try_at = now() + coalesce(:in, 0) * interval '1 millisecond',
                                   ended_at = case when :state = 'PENDING' then null else now() end
                             where delivery_id = :id and fence = :mine and state = 'PENDING'
                            returning attempts
                            """)
                    .param("state", state)
                    .param("failure", made.failure())
                    .param("in", in == null ? null : in.toMillis())
                    .param("id", delivery.id().value())
                    .param("mine", delivery.fence())
                    .query(Integer.class)
                    .optional();
            attempts.ifPresent(number -> note(delivery, made, number)); // else another sender has it by now
        });
    }

    private void note(Delivery delivery, Try made, int number) {
        db.sql("""
                        insert into saga.webhook_attempt (delivery_id, number, at, latency_ms, status, failure, answer)
                        values (:id, :number, :at, :latency, :status, :failure, :answer)
                        """)
                .param("id", delivery.id().value())
                .param("number", number)
                .param("at", Timestamp.from(made.at()))
                .param("latency", (int) made.latency().toMillis())
                .param("status", made.status())
                .param("failure", made.failure())
                .param("answer", made.answer())
                .update();
        db.sql("""
                        insert into saga.webhook_lane (lane, failures, last_attempt_at, last_success_at)
                        values (:lane, :failures, :at, case when :failures = 0 then :at::timestamptz end)
                        on conflict (lane) do update
                           set failures = case when :failures = 0 then 0 else webhook_lane.failures + 1 end,
                               last_attempt_at = excluded.last_attempt_at,
                               last_success_at = coalesce(excluded.last_success_at, webhook_lane.last_success_at)
                        """)
                .param("lane", delivery.lane())
                .param("failures", made.failure() == null ? 0 : 1)
                .param("at", Timestamp.from(made.at()))
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getString("delivery_id")),
                row.getString("url"),
                row.getBoolean("of_job"),
                row.getString("lane"),
                row.getString("body"),
                row.getInt("tries"),
                row.getLong("fence"),
                row.getTimestamp("created_at").toInstant());
    }

    /**
     * One try.
     *
     * @param status of the answer; absent when there was none
     * @param failure why it counts as not taken; absent when it was taken
     * @param answer its beginning
     */
    record Try(
            Instant at,
            Duration latency,
            @Nullable Integer status,
            @Nullable String failure,
            String answer) {}
}

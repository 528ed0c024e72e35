package dev.easel.saga.webhooks;

import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointChanged;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.EndpointEvent;
import dev.easel.api.webhooks.events.EndpointRemoved;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.SecretRotated;
import dev.easel.api.webhooks.events.TestRequested;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Endpoints as the outbox knows them, and what people want of them. Joins the transaction of whoever writes. */
final class EndpointRows {

    /** Sent again at once: at most so many by one wish. */
    private static final int MOST_AGAIN = 10_000;

    private final JdbcClient db;

    EndpointRows(JdbcClient db) {
        this.db = db;
    }

    void follow(EndpointEvent event, long position) {
        var id = event.endpointId();
        switch (event) {
            case EndpointAdded it -> add(it);
            case EndpointChanged it -> change(id, it.terms());
            case EndpointEnabled _ -> turn(id, true);
            case EndpointDisabled _ -> {
                turn(id, false);
                end(id, "ENDPOINT_DISABLED");
            }
            case EndpointRemoved _ -> {
                end(id, "ENDPOINT_REMOVED");
                db.sql("delete from saga.webhook_endpoint where endpoint_id = :id")
                        .param("id", id.value())
                        .update();
            }
            case SecretRotated _ -> {} // secrets are looked up for every try
            case TestRequested it -> test(it, position);
            case RedeliveryRequested it -> again(id, it.redelivery());
        }
    }

    private void add(EndpointAdded event) {
        db.sql("""
                        insert into saga.webhook_endpoint (endpoint_id, app_id, mode, url, events, enabled)
                        values (:id, :app, :mode, :url, :events, true)
                        on conflict do nothing
                        """)
                .param("id", event.endpointId().value())
                .param("app", event.appId().value())
                .param("mode", event.mode().name())
                .param("url", event.terms().url())
                .param("events", words(event.terms()))
                .update();
    }

    private void change(EndpointId id, EndpointTerms terms) {
        db.sql("update saga.webhook_endpoint set url = :url, events = :events where endpoint_id = :id")
                .param("url", terms.url())
                .param("events", words(terms))
                .param("id", id.value())
                .update();
    }

    private void turn(EndpointId id, boolean on) {
        db.sql("update saga.webhook_endpoint set enabled = :on where endpoint_id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    /** What is on its way is not sent: visibly. A sender that has one in its hands can write no more. */
    private void end(EndpointId id, String failure) {
        db.sql("""
                        update saga.webhook_delivery
                           set state = 'FAILED', failure = :failure, ended_at = now(), lease_until = null,
                               fence = fence + 1
                         where endpoint_id = :id and state = 'PENDING'
                        """).param("failure", failure).param("id", id.value()).update();
    }

    private void test(TestRequested event, long position) {
        db.sql("""
                        insert into saga.webhook_message (message_id, position, app_id, mode, type, body, at)
                        select :message, :position, app_id, mode, :type, :body, :at
                          from saga.webhook_endpoint where endpoint_id = :id
                        on conflict do nothing
                        """)
                .param("message", event.messageId().value())
                .param("position", position)
                .param("type", NoticeType.TEST.word())
                .param("body", Bodies.test(event.endpointId(), event.at()))
                .param("at", Timestamp.from(event.at()))
                .param("id", event.endpointId().value())
                .update();
        again(event.endpointId(), Redelivery.of(event.messageId()));
    }

    /** Makes deliveries that were never made (it was disabled then), and begins those anew that have ended. */
    private void again(EndpointId id, Redelivery wish) {
        db.sql("""
                        insert into saga.webhook_delivery
                               (delivery_id, endpoint_id, message_id, lane, url, state, next_try_at)
                        select 'whd_' || substr(endpoint_id, 5) || substr(message_id, 5), endpoint_id, message_id,
                               endpoint_id || coalesce(':' || split_part(job_url, '/', 3), ''), job_url, 'PENDING', now()
                          from saga.webhook_message message
                          join saga.webhook_endpoint endpoint using (app_id, mode)
                         where endpoint_id = :id
                           and case when job_url is null then endpoint.url is not null else job_endpoint = endpoint_id end
                           and (message_id = :message
                                or at >= :from and at < :to and type <> :test
                                   and (cardinality(events) = 0 or type = any(events)))
                         order by position
                         limit :most
                        on conflict (delivery_id) do update
                           set state = 'PENDING', tries = 0, next_try_at = now(), failure = null, ended_at = null,
                               fence = webhook_delivery.fence + 1
                         where webhook_delivery.state = 'FAILED'
                            or webhook_delivery.state = 'DELIVERED' and not :failed
                        """)
                .param("id", id.value())
                .param(
                        "message",
                        wish.messageId() == null ? null : wish.messageId().value())
                .param("from", timestamp(wish.from()))
                .param("to", timestamp(wish.to()))
                .param("test", NoticeType.TEST.word())
                .param("failed", wish.onlyFailed())
                .param("most", MOST_AGAIN)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static String[] words(EndpointTerms terms) {
        return terms.events().stream().map(NoticeType::word).sorted().toArray(String[]::new);
    }
}

package dev.easel.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.DeliveryId;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.SecretId;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointChanged;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.EndpointRemoved;
import dev.easel.api.webhooks.events.SecretRotated;
import dev.easel.api.webhooks.events.TestRequested;
import dev.easel.query.platform.RunningQuery;
import dev.easel.query.tenants.ToldApp;
import dev.easel.testing.Browser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebhookReadsIT {

    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");
    private static final EndpointId OURS = new EndpointId("whe_" + "a".repeat(32));
    private static final EndpointId OURS_ENDED = new EndpointId("whe_" + "b".repeat(32));
    private static final EndpointId THEIRS = new EndpointId("whe_" + "c".repeat(32));

    private static RunningQuery side;
    private static ToldApp ours;
    private static Browser server;
    private static Browser stranger;
    private static Browser admin;

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        admin = side.browser(new AccountId("acc_admin"), Role.ADMIN);
        ours = new ToldApp(side, "hooks-ours").tell();
        var theirs = new ToldApp(side, "hooks-theirs").tell();
        var terms = new EndpointTerms("https://example.com/1", Set.of(NoticeType.JOB_FAILED), "First");
        var moved = new EndpointTerms("https://example.com/2", Set.of(), "Moved");
        side.history()
                .of(
                        OURS,
                        new EndpointAdded(OURS, ours.id(), KeyMode.LIVE, terms, new SecretId("whk_1"), AT),
                        new EndpointChanged(OURS, moved, AT.plusSeconds(1)),
                        new EndpointDisabled(OURS, DisableCause.GONE, AT.plusSeconds(2)),
                        new EndpointEnabled(OURS, AT.plusSeconds(3)),
                        new TestRequested(OURS, MessageId.of("test"), AT.plusSeconds(4)),
                        new SecretRotated(OURS, new SecretId("whk_2"), AT.plusSeconds(90), AT.plusSeconds(5)))
                .of(
                        OURS_ENDED,
                        new EndpointAdded(OURS_ENDED, ours.id(), KeyMode.LIVE, terms, new SecretId("whk_3"), AT),
                        new EndpointRemoved(OURS_ENDED, AT))
                .of(THEIRS, new EndpointAdded(THEIRS, theirs.id(), KeyMode.LIVE, terms, new SecretId("whk_4"), AT))
                .read();
        for (var number = 1; number <= 5; number++) {
            delivery(ours, OURS, number, number == 5 ? "FAILED" : "DELIVERED");
        }
        delivery(theirs, THEIRS, 6, "PENDING");
        server = ours.server("READ");
        stranger = theirs.server("READ");
    }

    @Test
    void showsAnAppItsEndpoints() {
        var list = server.get("/api/v1/webhook-endpoints");
        assertThat(list.json().at("/endpoints").size()).isEqualTo(1);
        var one = server.get("/api/v1/webhook-endpoints/" + OURS);
        assertThat(one.text("url")).isEqualTo("https://example.com/2");
        assertThat(one.json().at("/events").size()).isZero();
        assertThat(one.json().at("/enabled").asBoolean()).isTrue();
        assertThat(one.text("secret_at")).isEqualTo("2026-02-03T04:05:11Z");
        assertThat(one.text("old_secret_till")).isEqualTo("2026-02-03T04:06:36Z");
        assertThat(one.json().at("/failures").asInt()).isEqualTo(1);
        assertThat(one.header("ETag")).isEqualTo("\"5\"");
        assertThat(stranger.get("/api/v1/webhook-endpoints/" + OURS).status()).isEqualTo(404);
        assertThat(server.get("/api/v1/webhook-endpoints/" + OURS_ENDED).status())
                .isEqualTo(404);
    }

    @Test
    void showsDeliveriesPageByPageAndEveryTry() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = server.get("/api/v1/webhook-deliveries?limit=2" + cursor);
            page.json()
                    .at("/deliveries")
                    .forEach(it -> ids.add(it.get("event_id").asString()));
            var next = page.json().get("next_cursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        assertThat(ids)
                .containsExactly(
                        message(5).value(),
                        message(4).value(),
                        message(3).value(),
                        message(2).value(),
                        message(1).value());
        assertThat(server.get("/api/v1/webhook-deliveries?status=failed")
                        .json()
                        .at("/deliveries")
                        .size())
                .isEqualTo(1);
        var id = DeliveryId.of(OURS, message(5));
        var one = server.get("/api/v1/webhook-deliveries/" + id);
        assertThat(one.text("delivery/status")).isEqualTo("failed");
        assertThat(one.text("delivery/url")).isEqualTo("https://example.com/own");
        assertThat(one.text("body")).isEqualTo("{\"number\":5}");
        assertThat(one.text("attempts/0/failure")).isEqualTo("HTTP_500");
        assertThat(one.text("attempts/0/answer")).isEqualTo("sorry");
        assertThat(stranger.get("/api/v1/webhook-deliveries/" + id).status()).isEqualTo(404);
        assertThat(server.get("/api/v1/webhook-deliveries?status=lost").status())
                .isEqualTo(400);
    }

    @Test
    void feedsWhatHappenedInOrderToWhoeverRemembersWhereItWas() {
        var first = server.get("/api/v1/events?limit=3");
        assertThat(first.json().at("/events").size()).isEqualTo(3);
        assertThat(first.json().at("/has_more").asBoolean()).isTrue();
        assertThat(first.text("events/0/id")).isEqualTo(message(1).value());
        assertThat(first.json().at("/events/0/data/number").asInt()).isEqualTo(1);
        var after = first.json().at("/next_after").asLong();
        var second = server.get("/api/v1/events?after=" + after);
        assertThat(second.json().at("/events").size()).isEqualTo(2);
        assertThat(second.json().at("/has_more").asBoolean()).isFalse();
        var last = second.json().at("/next_after").asLong();
        var end = server.get("/api/v1/events?after=" + last);
        assertThat(end.json().at("/events").size()).isZero();
        assertThat(end.json().at("/next_after").asLong()).isEqualTo(last);
        assertThat(stranger.get("/api/v1/events").json().at("/events").size()).isEqualTo(1);
        assertThat(server.get("/api/v1/events?after=-1").status()).isEqualTo(400);
        assertThat(server.get("/api/v1/events?after=x").status()).isEqualTo(400);
    }

    @Test
    void needsAKeyThatAllowsReading() {
        var writer = ours.server("WEBHOOKS");
        for (var path : List.of("/api/v1/events", "/api/v1/webhook-endpoints", "/api/v1/webhook-deliveries")) {
            assertThat(writer.get(path).text("code")).isEqualTo("SCOPE_MISSING");
        }
    }

    @Test
    void showsOperatorsThoseOfAllApps() {
        var endpoints = admin.get("/api/admin/apps/" + ours.id() + "/webhook-endpoints");
        assertThat(endpoints.text("endpoints/0/url")).isEqualTo("https://example.com/2");
        var list = admin.get("/api/admin/webhook-deliveries?appId=" + ours.id() + "&endpointId=" + OURS + "&limit=2");
        assertThat(list.json().at("/deliveries").size()).isEqualTo(2);
        assertThat(list.json().has("nextCursor")).isTrue();
        assertThat(admin.get("/api/admin/webhook-deliveries?status=pending&appId=" + ours.id())
                        .json()
                        .at("/deliveries")
                        .size())
                .isZero();
        var theirs = admin.get("/api/admin/webhook-deliveries/" + DeliveryId.of(THEIRS, message(6)));
        assertThat(theirs.text("delivery/status")).isEqualTo("pending");
        assertThat(admin.get("/api/admin/webhook-deliveries/whd_none").status()).isEqualTo(404);
    }

    @Test
    void keepsTheSameWhenItReadsEverythingAgain() {
        var live = side.rows("webhook_endpoint");
        side.repeat("webhooks.endpoints");
        assertThat(side.rows("webhook_endpoint")).isEqualTo(live);
    }

    private static MessageId message(int number) {
        return MessageId.of("hooks " + number);
    }

    /** As the outbox and the sender would have left it. */
    private static void delivery(ToldApp app, EndpointId endpoint, int number, String state) {
        side.db()
                .sql("""
                        insert into saga.webhook_message (message_id, position, app_id, mode, type, body, at)
                        values (:message, :position, :app, 'LIVE', 'job.completed', :body, now())
                        """)
                .param("message", message(number).value())
                .param("position", 1_000_000 + number)
                .param("app", app.id().value())
                .param("body", "{\"number\":" + number + "}")
                .update();
        var id = DeliveryId.of(endpoint, message(number)).value();
        side.db()
                .sql("""
                        insert into saga.webhook_delivery (delivery_id, endpoint_id, message_id, lane, url, state, attempts,
                                                           next_try_at, failure)
                        values (:id, :endpoint, :message, :endpoint, 'https://example.com/own', :state, 1, now(), 'HTTP_500')
                        """)
                .param("id", id)
                .param("endpoint", endpoint.value())
                .param("message", message(number).value())
                .param("state", state)
                .update();
        side.db()
                .sql("insert into saga.webhook_attempt values (:id, 1, now(), 20, 500, 'HTTP_500', 'sorry')")
                .param("id", id)
                .update();
        side.db()
                .sql("insert into saga.webhook_lane values (:lane, 1, now(), null) on conflict do nothing")
                .param("lane", endpoint.value())
                .update();
    }
}

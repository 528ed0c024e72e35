package dev.easel.command.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.webhooks.DeliveryId;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.SecretId;
import dev.easel.command.platform.RunningSide;
import dev.easel.engine.EventLog;
import dev.easel.platform.Sessions;
import dev.easel.platform.WebhookSecrets;
import dev.easel.testing.Browser;
import dev.easel.testing.Browser.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhookEndpointsIT {

    private static final String ENDPOINTS = "/api/v1/webhook-endpoints";
    private static final String URL = "https://8.8.8.8/hook"; // no look-up
    private static final RunningSide SIDE = RunningSide.shared();
    private static final Browser ADMIN = SIDE.browser()
            .withSession(SIDE.bean(Sessions.class)
                    .open(new AccountId("acc_0000000000000000000000000000000b"), Set.of(Role.ADMIN))
                    .token());
    private static int apps;

    private final String slug = "hooked-" + ++apps;
    private final Answer opened = ADMIN.post("/api/admin/apps", Map.of("name", "Hooked", "slug", slug));
    private final String path = "/api/admin/apps/" + opened.text("app/id");
    private final Browser app = SIDE.browser().with("X-API-Key", opened.text("apiKey"));

    @Nested
    class AnApp {

        @Test
        void isToldWhereItWantsToBeAndGetsTheSecretOnce() {
            var added =
                    add(Map.of("url", URL, "events", List.of("job.failed", "job.completed"), "description", "Orders"));
            assertThat(added.status()).isEqualTo(201);
            assertThat(added.text("endpoint/url")).isEqualTo(URL);
            assertThat(added.json().at("/endpoint/events").toString()).isEqualTo("[\"job.completed\",\"job.failed\"]");
            assertThat(added.text("endpoint/mode")).isEqualTo("LIVE");
            assertThat(added.text("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
            var kept = secrets(added.text("endpoint/id"));
            assertThat(kept)
                    .hasSize(1)
                    .noneMatch(it -> it.contains(added.text("secret").substring(6)));
            assertThat(SIDE.bean(EventLog.class)
                            .ofAggregate(added.text("endpoint/id"))
                            .toString())
                    .doesNotContain("whsec");
        }

        @Test
        void changesTurnsAndRemovesIt() {
            var id = added();
            assertThat(change(id, Map.of("enabled", false)).text("disabled")).isEqualTo("BY_HAND");
            assertThat(change(id, Map.of("enabled", true)).json().at("/enabled").asBoolean())
                    .isTrue();
            assertThat(change(id, Map.of("events", List.of("credits.low"))).text("events/0"))
                    .isEqualTo("credits.low");
            var stale = app.with("If-Match", "\"0\"");
            var refused = stale.writeBare("PATCH", ENDPOINTS + "/" + id, Map.of("description", "new"));
            assertThat(refused.status()).isEqualTo(412);
            stale.without("If-Match");
            assertThat(app.writeBare("DELETE", ENDPOINTS + "/" + id, null).status())
                    .isEqualTo(204);
            assertThat(secrets(id)).isEmpty();
            assertThat(change(id, Map.of("enabled", true)).status()).isEqualTo(404);
        }

        @Test
        void rotatesTheSecretAndBothSignForADay() {
            var id = added();
            var rotated = app.writeBare("POST", ENDPOINTS + "/" + id + "/rotate-secret", Map.of());
            assertThat(rotated.status()).isEqualTo(200);
            assertThat(secrets(id)).hasSize(2);
            var open = db().sql("""
                            select count(*) from command.webhook_secret_v where endpoint_id = :id
                               and (works_till is null or works_till > now() + interval '23 hours')
                            """).param("id", id).query(Integer.class).single();
            assertThat(open).isEqualTo(2);
            app.writeBare("POST", ENDPOINTS + "/" + id + "/rotate-secret", Map.of("overlap", 0));
            var working = db().sql("""
                            select count(*) from command.webhook_secret_v where endpoint_id = :id
                               and (works_till is null or works_till > now())
                            """).param("id", id).query(Integer.class).single();
            assertThat(working).isEqualTo(1);
        }

        @Test
        void sendsTestsAndWhatFailedAgain() {
            var id = added();
            var sent = app.writeBare("POST", ENDPOINTS + "/" + id + "/test", null);
            assertThat(sent.status()).isEqualTo(202);
            assertThat(sent.text("delivery"))
                    .isEqualTo(DeliveryId.of(new EndpointId(id), new MessageId(sent.text("message")))
                            .value());
            var again = "/api/v1/webhook-deliveries/" + sent.text("delivery") + "/redeliver";
            assertThat(app.writeBare("POST", again, null).status()).isEqualTo(202);
            var last = SIDE.bean(EventLog.class).ofAggregate(id).getLast();
            assertThat(last.name()).isEqualTo("webhooks.redelivery-requested");
            assertThat(last.payload()).contains(sent.text("message"));
            var range = Map.of("from", Instant.now().minusSeconds(60).toString());
            assertThat(app.writeBare("POST", ENDPOINTS + "/" + id + "/redeliver", range)
                            .status())
                    .isEqualTo(202);
            change(id, Map.of("enabled", false));
            var refused = app.writeBare("POST", again, null);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("ENDPOINT_DISABLED");
        }

        @Test
        void getsOneSecretForTheAddressesOfItsJobs() {
            var first = app.writeBare("POST", "/api/v1/rotate-webhook-secret", Map.of());
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.json().at("/endpoint").has("url")).isFalse();
            var second = app.writeBare("POST", "/api/v1/rotate-webhook-secret", Map.of("overlap", 0));
            assertThat(second.text("endpoint/id")).isEqualTo(first.text("endpoint/id"));
            assertThat(second.text("secret")).isNotEqualTo(first.text("secret"));
            var byAdmin = ADMIN.post(path + "/rotate-webhook-secret", Map.of());
            assertThat(byAdmin.text("endpoint/id")).isEqualTo(first.text("endpoint/id"));
            var test = app.writeBare("POST", ENDPOINTS + "/" + first.text("endpoint/id") + "/test", null);
            assertThat(test.text("code")).isEqualTo("ENDPOINT_WITHOUT_ADDRESS");
            assertThat(change(first.text("endpoint/id"), Map.of("url", URL))
                            .json()
                            .has("url"))
                    .isFalse();
        }

        @Test
        void doesNotSeeThoseOfAnotherAppOrWorld() {
            var id = added();
            var other = SIDE.browser()
                    .with(
                            "X-API-Key",
                            ADMIN.post("/api/admin/apps", Map.of("name", "Other", "slug", slug + "-b"))
                                    .text("apiKey"));
            var test = SIDE.browser()
                    .with(
                            "X-API-Key",
                            ADMIN.post(path + "/keys", Map.of("name", "Test", "mode", "TEST"))
                                    .text("secret"));
            for (var stranger : List.of(other, test)) {
                for (var what : List.of("/rotate-secret", "/test")) {
                    var theirs = stranger.writeBare("POST", ENDPOINTS + "/" + id + what, Map.of());
                    var nobodys = stranger.writeBare("POST", ENDPOINTS + "/whe_none" + what, Map.of());
                    assertThat(theirs.status()).isEqualTo(404);
                    assertThat(theirs.text("detail")).isEqualTo(nobodys.text("detail"));
                }
                assertThat(stranger.writeBare("PATCH", ENDPOINTS + "/" + id, Map.of("enabled", false))
                                .status())
                        .isEqualTo(404);
                assertThat(stranger.writeBare("DELETE", ENDPOINTS + "/" + id, null)
                                .status())
                        .isEqualTo(404);
                assertThat(stranger.writeBare(
                                        "POST",
                                        "/api/v1/webhook-deliveries/"
                                                + DeliveryId.of(new EndpointId(id), MessageId.of("x")) + "/redeliver",
                                        null)
                                .status())
                        .isEqualTo(404);
            }
        }

        @Test
        void needsAKeyThatAllowsIt() {
            var reader = SIDE.browser()
                    .with(
                            "X-API-Key",
                            ADMIN.post(path + "/keys", Map.of("name", "Reader", "scopes", List.of("READ")))
                                    .text("secret"));
            var refused = reader.writeBare("POST", ENDPOINTS, Map.of("url", URL));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("code")).isEqualTo("SCOPE_MISSING");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "https://10.0.0.1/",
                "https://127.0.0.1:8443/",
                "https://localhost/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://user@8.8.8.8/",
                "not an address",
                ""
            })
    void takesNoAddressInside(String url) {
        var refused = add(Map.of("url", url));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("VALIDATION_ERROR");
        var id = added();
        assertThat(change(id, Map.of("url", url)).status()).isEqualTo(400);
    }

    @Test
    void takesNoEventThatThereIsNotAndNoMoreThanTwenty() {
        assertThat(add(Map.of("url", URL, "events", List.of("job.exploded"))).status())
                .isEqualTo(400);
        assertThat(add(Map.of("url", URL, "events", List.of("webhook.test"))).status())
                .isEqualTo(400);
        for (var i = 0; i < 20; i++) {
            added();
        }
        var refused = add(Map.of("url", URL));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("TOO_MANY_ENDPOINTS");
    }

    @Test
    void isRunByOperatorsToo() {
        var added = ADMIN.post(path + "/webhook-endpoints", Map.of("url", URL, "mode", "TEST"));
        assertThat(added.text("endpoint/mode")).isEqualTo("TEST");
        var one = path + "/webhook-endpoints/" + added.text("endpoint/id");
        assertThat(ADMIN.post(one + "/rotate-secret", Map.of("overlap", 60)).text("secret"))
                .startsWith("whsec_");
        var sent = ADMIN.post(one + "/test", Map.of());
        assertThat(sent.status()).isEqualTo(202);
        var deliveries = "/api/admin/webhook-deliveries";
        assertThat(ADMIN.post(deliveries + "/" + sent.text("delivery") + "/redeliver", Map.of())
                        .status())
                .isEqualTo(202);
        var range = Map.of("endpoint", added.text("endpoint/id"), "from", "2026-01-01T00:00:00Z");
        assertThat(ADMIN.post(deliveries + "/redeliver", range).status()).isEqualTo(202);
        assertThat(ADMIN.post(deliveries + "/whd_none/redeliver", Map.of()).status())
                .isEqualTo(404);
        assertThat(ADMIN.write("PATCH", one, Map.of("enabled", false)).text("disabled"))
                .isEqualTo("BY_HAND");
        assertThat(ADMIN.write("DELETE", one, null).status()).isEqualTo(204);
        assertThat(ADMIN.post("/api/admin/apps/app_none/webhook-endpoints", Map.of("url", URL))
                        .status())
                .isEqualTo(404);
        assertThat(ADMIN.post("/api/admin/apps/app_none/rotate-webhook-secret", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatItCanOpenAndNobodyElse() {
        var added = add(Map.of("url", URL));
        var opened = db().sql("select secret_id, sealed from command.webhook_secret where endpoint_id = :id")
                .param("id", added.text("endpoint/id"))
                .query((row, _) -> SIDE.bean(WebhookSecrets.class)
                        .open(new SecretId(row.getString("secret_id")), row.getString("sealed")))
                .single();
        assertThat(opened).isEqualTo(added.text("secret"));
    }

    private Answer add(Map<String, ?> body) {
        return app.writeBare("POST", ENDPOINTS, body);
    }

    private String added() {
        return add(Map.of("url", URL)).text("endpoint/id");
    }

    private Answer change(String id, Map<String, ?> body) {
        return app.writeBare("PATCH", ENDPOINTS + "/" + id, body);
    }

    private static List<String> secrets(String endpoint) {
        return db().sql("select sealed from command.webhook_secret where endpoint_id = :id")
                .param("id", endpoint)
                .query(String.class)
                .list();
    }

    private static JdbcClient db() {
        return SIDE.bean(JdbcClient.class);
    }
}

package dev.easel.saga.webhooks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.tasks.TaskId;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.TestRequested;
import dev.easel.platform.JobWebhooks;
import dev.easel.saga.webhooks.Receiver.Arrival;
import dev.easel.saga.webhooks.ToldApps.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From events in the log to servers of apps, and what becomes of it when those servers do what servers do. */
class WebhooksOutIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static ToldApps apps;
    private static Receiver receiver;

    @BeforeAll
    static void start() throws IOException {
        apps = ToldApps.start(Map.of("WEBHOOK_SECRET", "", "LOW_BALANCE_THRESHOLD", "5"));
        receiver = new Receiver();
    }

    @AfterAll
    static void stop() {
        apps.close();
        receiver.close();
    }

    @Test
    void tellsTheEndOfEveryJobSigned() {
        receiver.at("/all", (exchange, _) -> Receiver.answer(exchange, 200, "thanks"));
        var app = apps.app("told");
        var endpoint = app.endpoint(1, receiver.url("/all"));
        var done = app.completed();
        var failed = app.failed();
        var cancelled = app.cancelled();
        var arrivals = arrivals("/all", 3);
        assertThat(arrivals).allMatch(it -> isSigned(it, endpoint.secret()));
        assertThat(arrivals)
                .allMatch(it -> it.headers().get("content-type").equals("application/json")
                        || it.headers().get("content-type").startsWith("application/json;"));
        var bodies = new HashMap<String, JsonNode>();
        arrivals.forEach(it -> bodies.put(json(it).get("job_id").asString(), json(it)));
        assertThat(names(bodies.get(done.value())))
                .containsExactly("event", "job_id", "status", "user_id", "outputs", "tokens_charged", "completed_at");
        assertThat(bodies.get(done.value()).get("event").asString()).isEqualTo("job.completed");
        assertThat(bodies.get(done.value()).get("status").asString()).isEqualTo("succeeded");
        assertThat(bodies.get(done.value()).get("user_id").asString()).isEqualTo("ada");
        assertThat(bodies.get(done.value()).at("/outputs/0/url").asString())
                .contains("tasks/" + done + "/0/0.png")
                .contains("X-Amz-Expires=604800");
        assertThat(bodies.get(done.value()).at("/outputs/0/index").asInt()).isZero();
        assertThat(bodies.get(done.value()).get("tokens_charged").asLong()).isEqualTo(5);
        assertThat(bodies.get(failed.value()).toString())
                .isEqualTo("{\"event\":\"job.failed\",\"job_id\":\"" + failed
                        + "\",\"status\":\"failed\",\"user_id\":\"ada\",\"error\":\"It was declined.\","
                        + "\"error_code\":\"PROVIDER_ERROR\",\"tokens_charged\":0,"
                        + "\"completed_at\":\"2026-02-03T04:05:06Z\"}");
        assertThat(bodies.get(cancelled.value()).get("status").asString()).isEqualTo("cancelled");
        var attempt = apps.db()
                .sql(
                        "select attempt.* from saga.webhook_attempt attempt join saga.webhook_delivery using (delivery_id) "
                                + "where endpoint_id = :id limit 1")
                .param("id", endpoint.id().value())
                .query()
                .singleRow();
        assertThat(attempt).containsEntry("status", 200).containsEntry("answer", "thanks");
    }

    @Test
    void tellsEachOnlyWhatItWants() {
        receiver.at("/failures", (exchange, _) -> Receiver.answer(exchange, 204, ""));
        receiver.at("/everything", (exchange, _) -> Receiver.answer(exchange, 204, ""));
        var app = apps.app("choosy");
        app.endpoint(1, receiver.url("/failures"), NoticeType.JOB_FAILED);
        app.endpoint(2, receiver.url("/everything"));
        app.completed();
        app.failed();
        arrivals("/everything", 2);
        assertThat(arrivals("/failures", 1))
                .allMatch(it -> json(it).get("event").asString().equals("job.failed"));
        var ids = receiver.at("/everything").stream().map(Arrival::id).toList();
        assertThat(ids).contains(receiver.at("/failures").getFirst().id());
    }

    /** A small T13: whatever a server does, its messages arrive in the end or are seen to have failed, under their ids. */
    @Test
    void deliversInTheEndOrVisiblyFails() {
        receiver.at("/sick", (exchange, times) -> Receiver.answer(exchange, times < 3 ? 500 : 200, "x".repeat(5_000)));
        receiver.at("/busy", (exchange, times) -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            Receiver.answer(exchange, times < 2 ? 429 : 200, "");
        });
        receiver.at("/closing", (exchange, times) -> {
            if (times > 1) {
                Receiver.answer(exchange, 200, "");
            }
        });
        receiver.at("/hanging", (exchange, times) -> {
            if (times == 1) {
                receiver.hang();
            }
            Receiver.answer(exchange, 200, "");
        });
        receiver.at("/garbled", (exchange, times) -> {
            if (times == 1) {
                exchange.sendResponseHeaders(200, 1_000); // and closes without them: it had answered
            } else {
                Receiver.answer(exchange, 200, "");
            }
        });
        receiver.at("/moved", (exchange, _) -> {
            exchange.getResponseHeaders().set("Location", receiver.url("/moved-to"));
            Receiver.answer(exchange, 308, "");
        });
        receiver.at("/moved-to", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        receiver.at("/gone", (exchange, _) -> Receiver.answer(exchange, 410, ""));
        var endpoints = new HashMap<String, Endpoint>();
        for (var path : List.of("sick", "busy", "closing", "hanging", "garbled", "moved", "gone")) {
            var app = apps.app(path);
            endpoints.put(path, app.endpoint(1, receiver.url("/" + path)));
            IntStream.range(0, 5).forEach(_ -> app.completed());
        }
        endpoints.forEach((path, endpoint) -> await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(endpoint.id())).as(path).doesNotContainKey("PENDING")));
        for (var path : List.of("sick", "busy", "closing", "hanging", "garbled")) {
            var endpoint = requireNonNull(endpoints.get(path));
            assertThat(states(endpoint.id())).as(path).isEqualTo(Map.of("DELIVERED", 5L));
            assertThat(receiver.at("/" + path)).as(path).allMatch(it -> isSigned(it, endpoint.secret()));
            assertThat(receiver.at("/" + path).stream().map(Arrival::id).distinct())
                    .as(path)
                    .hasSize(5);
            assertThat(receiver.at("/" + path).stream().map(Arrival::body).distinct())
                    .as(path)
                    .hasSize(5);
        }
        assertThat(receiver.at("/sick")).hasSize(15);
        assertThat(apps.db()
                        .sql("select answer from saga.webhook_attempt join saga.webhook_delivery using (delivery_id) "
                                + "where endpoint_id = :id and status is not null")
                        .param("id", requireNonNull(endpoints.get("sick")).id().value())
                        .query(String.class)
                        .list())
                .contains("x".repeat(1_024))
                .allMatch("x".repeat(1_024)::equals);
        assertThat(receiver.at("/moved-to")).isEmpty();
        for (var path : List.of("moved", "gone")) {
            var endpoint = requireNonNull(endpoints.get(path));
            assertThat(states(endpoint.id())).as(path).isEqualTo(Map.of("FAILED", 5L));
            await().atMost(SOON).until(() -> apps.disabled(endpoint.id()) != null);
        }
        assertThat(requireNonNull(apps.disabled(
                                requireNonNull(endpoints.get("gone")).id()))
                        .cause())
                .isEqualTo(DisableCause.GONE);
        assertThat(requireNonNull(apps.disabled(
                                requireNonNull(endpoints.get("moved")).id()))
                        .cause())
                .isEqualTo(DisableCause.FAILING);
    }

    @Test
    void holdsUpNobodyForAServerThatAnswersNothing() {
        receiver.at("/dead", (_, _) -> receiver.hang());
        receiver.at("/alive", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        var dead = apps.app("dead");
        dead.endpoint(1, receiver.url("/dead"));
        IntStream.range(0, 200).forEach(_ -> dead.completed());
        await().atMost(SOON).until(() -> !receiver.at("/dead").isEmpty());
        var alive = apps.app("alive");
        alive.endpoint(1, receiver.url("/alive"));
        var start = System.nanoTime();
        IntStream.range(0, 20).forEach(_ -> alive.completed());
        arrivals("/alive", 20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void signsWithBothSecretsWhileOneTakesThePlaceOfTheOther() {
        receiver.at("/rotated", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        var app = apps.app("rotated");
        var endpoint = app.endpoint(1, receiver.url("/rotated"));
        apps.db()
                .sql("update command.webhook_secret set works_till = now() + interval '1 day' where endpoint_id = :id")
                .param("id", endpoint.id().value())
                .update();
        var latest = app.secret(endpoint.id());
        app.completed();
        var arrival = arrivals("/rotated", 1).getFirst();
        assertThat(new Verifier(endpoint.secret()).acceptsStandard(arrival.headers(), arrival.body()))
                .isTrue();
        assertThat(isSigned(arrival, latest)).isTrue();
        apps.db()
                .sql(
                        "update command.webhook_secret set works_till = now() where endpoint_id = :id and works_till > now()")
                .param("id", endpoint.id().value())
                .update();
        app.completed();
        var later = arrivals("/rotated", 2).get(1);
        assertThat(new Verifier(endpoint.secret()).acceptsStandard(later.headers(), later.body()))
                .isFalse();
        assertThat(isSigned(later, latest)).isTrue();
    }

    @Test
    void goesToTheAddressThatAJobBroughtAndNotToTheAppsThen() {
        receiver.at("/job", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        receiver.at("/app", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        var app = apps.app("own");
        app.endpoint(1, receiver.url("/app"));
        var signer = app.endpoint(2, null);
        var job = app.submit();
        apps.bean(JobWebhooks.class).keep(job, receiver.url("/job"));
        app.completed(job);
        var other = app.completed();
        assertThat(isSigned(arrivals("/job", 1).getFirst(), signer.secret())).isTrue();
        assertThat(job(arrivals("/app", 1).getFirst())).isEqualTo(other);
        assertThat(job(receiver.at("/job").getFirst())).isEqualTo(job);
    }

    @Test
    void sendsNothingUnsigned() {
        receiver.at("/unsigned", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        var app = apps.app("unsigned");
        var job = app.submit();
        apps.bean(JobWebhooks.class).keep(job, receiver.url("/unsigned"));
        app.completed(job);
        var id = EndpointId.ofJobs(app.id(), dev.easel.api.tenants.KeyMode.LIVE);
        await().atMost(SOON).untilAsserted(() -> assertThat(states(id)).isEqualTo(Map.of("FAILED", 1L)));
        assertThat(answers(id)).allMatch(it -> it.startsWith("There is no secret"));
        assertThat(receiver.at("/unsigned")).isEmpty();
    }

    @Test
    void callsNothingInside() {
        var app = apps.app("inside");
        var endpoint = app.endpoint(1, "https://10.0.0.1/hook");
        app.completed();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(endpoint.id())).isEqualTo(Map.of("FAILED", 1L)));
        assertThat(answers(endpoint.id())).allMatch("The address is not in the public internet."::equals);
    }

    @Test
    void sendsATestAndWhatIsWantedAgainUnderTheIdsTheyHad() {
        receiver.at("/again", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        var app = apps.app("again");
        var endpoint = app.endpoint(1, receiver.url("/again"));
        app.completed();
        var first = arrivals("/again", 1).getFirst();
        var message = new MessageId(first.id());
        awaitDelivered(endpoint, 1);
        apps.happened(new RedeliveryRequested(endpoint.id(), Redelivery.of(message), ToldApps.AT));
        assertThat(arrivals("/again", 2)).extracting(Arrival::id).containsOnly(first.id());

        var test = new MessageId("evt_" + "7".repeat(32));
        apps.happened(new EndpointDisabled(endpoint.id(), DisableCause.BY_HAND, ToldApps.AT));
        app.failed();
        apps.happened(new TestRequested(endpoint.id(), test, ToldApps.AT));
        assertThat(arrivals("/again", 3).get(2).id()).isEqualTo(test.value());
        assertThat(isSigned(receiver.at("/again").get(2), endpoint.secret())).isTrue();

        apps.happened(new EndpointEnabled(endpoint.id(), ToldApps.AT));
        var range = new Redelivery(null, ToldApps.AT, ToldApps.AT.plusSeconds(1), true);
        apps.happened(new RedeliveryRequested(endpoint.id(), range, ToldApps.AT));
        var missed = arrivals("/again", 4).get(3);
        assertThat(json(missed).get("event").asString()).isEqualTo("job.failed");
    }

    @Test
    void showsWhatWasOnItsWayToAnEndpointThatWasDisabled() {
        receiver.at("/off", (exchange, _) -> Receiver.answer(exchange, 500, ""));
        var app = apps.app("off");
        var endpoint = app.endpoint(1, receiver.url("/off"));
        app.completed();
        arrivals("/off", 1);
        apps.happened(new EndpointDisabled(endpoint.id(), DisableCause.BY_HAND, ToldApps.AT));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(endpoint.id())).isEqualTo(Map.of("FAILED", 1L)));
    }

    @Test
    void tellsNobodyOfWorkThatIsNoApps() {
        var before = apps.db()
                .sql("select count(*) from saga.webhook_message")
                .query(Long.class)
                .single();
        assertThat(before).isNotNull();
        apps.append(
                "tsk_web",
                new dev.easel.api.tasks.events.TaskFailed(
                        new TaskId("tsk_web"),
                        dev.easel.api.tasks.FailureCause.NO_OUTPUT,
                        "",
                        null,
                        List.of(),
                        dev.easel.api.credits.Credits.NONE,
                        ToldApps.AT));
        receiver.at("/after", (exchange, _) -> Receiver.answer(exchange, 200, ""));
        var app = apps.app("after");
        app.endpoint(1, receiver.url("/after"));
        app.completed();
        arrivals("/after", 1); // so what came before it was read
        assertThat(apps.db()
                        .sql("select count(*) from saga.webhook_message where body like '%tsk_web%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static List<Arrival> arrivals(String path, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.at(path)).hasSize(count));
        return receiver.at(path);
    }

    private static void awaitDelivered(Endpoint endpoint, long count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(endpoint.id())).isEqualTo(Map.of("DELIVERED", count)));
    }

    private static boolean isSigned(Arrival arrival, String secret) {
        var verifier = new Verifier(secret);
        return verifier.acceptsStandard(arrival.headers(), arrival.body())
                && verifier.acceptsHub(arrival.headers(), arrival.body())
                && arrival.id().equals(arrival.headers().get("x-webhook-id"));
    }

    private static Map<String, Long> states(EndpointId endpoint) {
        var states = new HashMap<String, Long>();
        apps.db()
                .sql("select state, count(*) from saga.webhook_delivery where endpoint_id = :id group by state")
                .param("id", endpoint.value())
                .query(row -> {
                    states.put(row.getString(1), row.getLong(2));
                });
        return states;
    }

    private static List<String> answers(EndpointId endpoint) {
        return apps.db()
                .sql("select answer from saga.webhook_attempt join saga.webhook_delivery using (delivery_id) "
                        + "where endpoint_id = :id and webhook_attempt.failure is not null")
                .param("id", endpoint.value())
                .query(String.class)
                .list();
    }

    private static JsonNode json(Arrival arrival) {
        return JsonMapper.shared().readTree(arrival.body());
    }

    private static TaskId job(Arrival arrival) {
        return new TaskId(json(arrival).get("job_id").asString());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}

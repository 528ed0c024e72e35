package dev.easel.saga.webhooks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.tasks.TaskId;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.TestRequested;
import dev.easel.platform.JobWebhooks;
import dev.easel.saga.webhooks.Receiver.Arrival;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From events in the log to servers of apps. */
class WebhooksOutIT extends HookedApps {

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
                .allMatch(it -> String.valueOf(it.headers().get("content-type")).startsWith("application/json"));
        var bodies = new HashMap<String, JsonNode>();
        arrivals.forEach(it -> bodies.put(json(it).get("job_id").asString(), json(it)));
        assertThat(names(requireNonNull(bodies.get(done.value()))))
                .containsExactly("event", "job_id", "status", "user_id", "outputs", "tokens_charged", "completed_at");
        assertThat(requireNonNull(bodies.get(done.value())).get("event").asString())
                .isEqualTo("job.completed");
        assertThat(requireNonNull(bodies.get(done.value())).get("status").asString())
                .isEqualTo("succeeded");
        assertThat(requireNonNull(bodies.get(done.value())).get("user_id").asString())
                .isEqualTo("ada");
        assertThat(requireNonNull(bodies.get(done.value())).at("/outputs/0/url").asString())
                .contains("tasks/" + done + "/0/0.png")
                .contains("X-Amz-Expires=604800");
        assertThat(requireNonNull(bodies.get(done.value()))
                        .at("/outputs/0/index")
                        .asInt())
                .isZero();
        assertThat(requireNonNull(bodies.get(done.value()))
                        .get("tokens_charged")
                        .asLong())
                .isEqualTo(5);
        assertThat(requireNonNull(bodies.get(failed.value())).toString())
                .isEqualTo("{\"event\":\"job.failed\",\"job_id\":\"" + failed
                        + "\",\"status\":\"failed\",\"user_id\":\"ada\",\"error\":\"It was declined.\","
                        + "\"error_code\":\"PROVIDER_ERROR\",\"tokens_charged\":0,"
                        + "\"completed_at\":\"2026-02-03T04:05:06Z\"}");
        assertThat(requireNonNull(bodies.get(cancelled.value())).get("status").asString())
                .isEqualTo("cancelled");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(apps.db()
                        .sql("select status || ' ' || answer from saga.webhook_attempt "
                                + "join saga.webhook_delivery using (delivery_id) where endpoint_id = :id")
                        .param("id", endpoint.id().value())
                        .query(String.class)
                        .list())
                .as("written down once it was answered")
                .hasSize(3)
                .containsOnly("200 thanks"));
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
}

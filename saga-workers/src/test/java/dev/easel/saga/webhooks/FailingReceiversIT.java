package dev.easel.saga.webhooks;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.platform.JobWebhooks;
import dev.easel.saga.webhooks.Receiver.Arrival;
import dev.easel.saga.webhooks.ToldApps.Endpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of messages when servers do what servers do. */
class FailingReceiversIT extends HookedApps {

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
    void showsWhatWasOnItsWayToAnEndpointThatWasDisabled() {
        receiver.at("/off", (exchange, _) -> Receiver.answer(exchange, 500, ""));
        var app = apps.app("off");
        var endpoint = app.endpoint(1, receiver.url("/off"));
        app.completed();
        await().atMost(SOON).until(() -> !receiver.at("/off").isEmpty());
        apps.happened(new EndpointDisabled(endpoint.id(), DisableCause.BY_HAND, ToldApps.AT));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(endpoint.id())).isEqualTo(Map.of("FAILED", 1L)));
    }
}

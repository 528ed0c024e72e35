package dev.easel.saga.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.tasks.TaskId;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.saga.webhooks.Receiver.Arrival;
import dev.easel.saga.webhooks.ToldApps.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The saga side, its apps and their servers: one for all tests that only add to them. */
abstract class HookedApps {

    static final Duration SOON = Duration.ofSeconds(30);

    static final ToldApps apps = Shared.APPS;
    static final Receiver receiver = Shared.RECEIVER;

    static List<Arrival> arrivals(String path, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.at(path)).hasSize(count));
        return receiver.at(path);
    }

    static void awaitDelivered(Endpoint endpoint, long count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(states(endpoint.id())).isEqualTo(Map.of("DELIVERED", count)));
    }

    static boolean isSigned(Arrival arrival, String secret) {
        var verifier = new Verifier(secret);
        return verifier.acceptsStandard(arrival.headers(), arrival.body())
                && verifier.acceptsHub(arrival.headers(), arrival.body())
                && arrival.id().equals(arrival.headers().get("x-webhook-id"));
    }

    static Map<String, Long> states(EndpointId endpoint) {
        var states = new HashMap<String, Long>();
        apps.db()
                .sql("select state, count(*) from saga.webhook_delivery where endpoint_id = :id group by state")
                .param("id", endpoint.value())
                .query(row -> {
                    states.put(row.getString(1), row.getLong(2));
                });
        return states;
    }

    static List<String> answers(EndpointId endpoint) {
        return apps.db()
                .sql("select answer from saga.webhook_attempt join saga.webhook_delivery using (delivery_id) "
                        + "where endpoint_id = :id and webhook_attempt.failure is not null")
                .param("id", endpoint.value())
                .query(String.class)
                .list();
    }

    static JsonNode json(Arrival arrival) {
        return JsonMapper.shared().readTree(arrival.body());
    }

    static TaskId job(Arrival arrival) {
        return new TaskId(json(arrival).get("job_id").asString());
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static final class Shared {

        private static final ToldApps APPS = ToldApps.start(Map.of("WEBHOOK_SECRET", "", "LOW_BALANCE_THRESHOLD", "5"));
        private static final Receiver RECEIVER = receiver();

        private static Receiver receiver() {
            try {
                var receiver = new Receiver();
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(
                                () -> {
                                    APPS.close();
                                    receiver.close();
                                },
                                "easel-shared-hooked-apps"));
                return receiver;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.easel.saga.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.saga.webhooks.DeliveryQueue.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries in a real database: who gets which, and who may still write. Nobody sends them here but the test. */
class DeliveryQueueIT {

    private static ToldApps apps;

    @BeforeAll
    static void start() {
        apps = ToldApps.start(Map.of());
        apps.bean(WebhookSender.class).stop();
    }

    @AfterAll
    static void stop() {
        apps.close();
    }

    @BeforeEach
    void empty() {
        apps.db()
                .sql("truncate table saga.webhook_message, saga.webhook_lane cascade")
                .update();
    }

    @Test
    void givesADeliveryThatItsSenderTookAlongIntoDeathToAnotherUnderItsId() {
        var queue = queue(Duration.ofMillis(300));
        add("a", 1);
        var first = queue.claim(10).getFirst();
        assertThat(queue.claim(10)).isEmpty();
        var again = new ArrayList<Delivery>();
        await().atMost(Duration.ofSeconds(10)).until(() -> again.addAll(queue.claim(10)));
        var second = again.getFirst();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.fence()).isEqualTo(first.fence() + 1);
        queue.failed(first, attempt("HTTP_500")); // comes back from the dead, too late
        assertThat(row(first)).containsEntry("state", "PENDING").containsEntry("attempts", 0);
        queue.delivered(second, attempt(null));
        assertThat(row(first)).containsEntry("state", "DELIVERED").containsEntry("attempts", 1);
        queue.again(second, attempt("HTTP_500"), Duration.ZERO);
        assertThat(row(first)).containsEntry("state", "DELIVERED").containsEntry("attempts", 1);
    }

    @Test
    void servesEveryReceiverInTurnAndEachWithFewAtOnce() {
        add("a", 30);
        add("b", 1);
        var claimed = queue(Duration.ofSeconds(30)).claim(100);
        assertThat(claimed).hasSize(9);
        assertThat(claimed.stream().filter(it -> it.lane().equals("b"))).hasSize(1);
        assertThat(queue(Duration.ofSeconds(30)).claim(100)).isEmpty();
        add("c", 1);
        assertThat(queue(Duration.ofSeconds(30)).claim(1))
                .extracting(Delivery::lane)
                .containsExactly("c");
    }

    @Test
    void leavesOnePlaceToAReceiverThatTakesNothing() {
        var queue = queue(Duration.ofSeconds(30));
        add("a", 30);
        var claimed = queue.claim(100);
        assertThat(claimed).hasSize(8);
        claimed.forEach(it -> queue.again(it, attempt("TIMED_OUT"), Duration.ofHours(1)));
        var next = queue.claim(100);
        assertThat(next).hasSize(1);
        queue.delivered(next.getFirst(), attempt(null)); // it is well again
        assertThat(queue.claim(100)).hasSize(8);
    }

    @Test
    void givesNoDeliveryToTwoSenders() throws Exception {
        IntStream.range(0, 10).forEach(lane -> add("lane" + lane, 8));
        var claimed = new ArrayList<String>();
        try (var senders = Executors.newFixedThreadPool(2)) {
            Callable<List<Delivery>> sender = () -> {
                var mine = new ArrayList<Delivery>();
                for (var i = 0; i < 20; i++) {
                    mine.addAll(queue(Duration.ofSeconds(30)).claim(7));
                }
                return mine;
            };
            for (var mine : senders.invokeAll(List.of(sender, sender))) {
                mine.get().forEach(it -> claimed.add(it.id().value()));
            }
        }
        assertThat(claimed).hasSize(80).doesNotHaveDuplicates();
    }

    @Test
    void forgetsWhatIsOld() {
        add("a", 3);
        apps.db()
                .sql("update saga.webhook_message set at = now() - interval '31 days' where position = 1")
                .update();
        assertThat(queue(Duration.ofSeconds(30)).forgetOld()).isFalse();
        assertThat(apps.db()
                        .sql("select count(*) from saga.webhook_delivery")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static DeliveryQueue queue(Duration lease) {
        return new DeliveryQueue(
                apps.db(),
                new org.springframework.transaction.support.TransactionTemplate(
                        apps.bean(org.springframework.transaction.PlatformTransactionManager.class)),
                apps.bean(dev.easel.platform.WebhookSecrets.class),
                lease,
                8);
    }

    private static void add(String lane, int count) {
        var first = apps.db()
                .sql("select coalesce(max(position), 0) + 1 from saga.webhook_message")
                .query(Integer.class)
                .single();
        for (var number = first; number < first + count; number++) {
            apps.db().sql("""
                            with message as (
                                insert into saga.webhook_message (message_id, position, app_id, mode, type, body, at)
                                values ('evt_' || md5(:number::text), :number, 'app_1', 'LIVE', 'job.completed', '{}', now())
                                returning message_id)
                            insert into saga.webhook_delivery
                                   (delivery_id, endpoint_id, message_id, lane, url, state, next_try_at)
                            select 'whd_' || md5(:lane) || substr(message_id, 5), 'whe_' || md5(:lane), message_id, :lane,
                                   'https://example.com/', 'PENDING', now()
                              from message
                            """).param("number", number).param("lane", lane).update();
        }
    }

    private static Map<String, Object> row(Delivery delivery) {
        return apps.db()
                .sql("select state, attempts from saga.webhook_delivery where delivery_id = :id")
                .param("id", delivery.id().value())
                .query()
                .singleRow();
    }

    private static Try attempt(@Nullable String failure) {
        return new Try(Instant.parse("2026-02-03T04:05:06Z"), Duration.ofMillis(5), 200, failure, "");
    }
}

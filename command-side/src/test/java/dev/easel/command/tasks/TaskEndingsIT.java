package dev.easel.command.tasks;

import static dev.easel.command.tasks.TaskRequests.code;
import static dev.easel.command.tasks.TaskRequests.once;
import static dev.easel.command.tasks.TaskRequests.path;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.testing.Browser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Cancelling one's tasks and trying again. */
class TaskEndingsIT {

    private static Workshop shop;
    private static Browser ada;
    private static Browser eve;

    @BeforeAll
    static void open() {
        shop = Workshop.open();
        ada = shop.person("ada.endings@example.com", 10_000);
        eve = shop.person("eve.endings@example.com", 100);
    }

    @Nested
    class GivenARunningTask {

        @Test
        void isCancelledAndCostsNothing() {
            var task = shop.running(ada);
            var cancelled = ada.post(path(task) + "/cancel", Map.of("reason", "changed my mind"));
            assertThat(cancelled.status()).isEqualTo(202);
            assertThat(cancelled.json().at("/creditsReleased").asLong()).isEqualTo(8);
            assertThat(cancelled.text("task/id")).isEqualTo(task.value());
            assertThat(cancelled.text("task/status")).isEqualTo("cancelled");
            assertThat(cancelled.text("task/type")).isEqualTo("image");
            assertThat(cancelled.text("task/errorCode")).isEqualTo("CANCELLED");
            assertThat(cancelled.json().at("/task/creditsUsed").asLong()).isZero();
            assertThat(cancelled.json().at("/task/output").isMissingNode()).isTrue();
            assertThat(ada.statusOf(cancelled.text("task/inputUrl"))).isEqualTo(200);
            assertThat(cancelled.header("Easel-Position")).matches("\\d+");
            assertThat(shop.events(task, TaskCancelled.class)).singleElement().satisfies(event -> assertThat(event.by())
                    .isEqualTo(CancelledBy.OWNER));
        }

        @Test
        void isCancelledOnceByOneKey() {
            var path = path(shop.running(ada)) + "/cancel";
            var first = once(ada, "cancel-1", path, Map.of());
            var again = once(ada, "cancel-1", path, Map.of());
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.text("task/completedAt")).isEqualTo(first.text("task/completedAt"));
            assertThat(again.json().at("/creditsReleased").asLong()).isEqualTo(8);
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }

        @Test
        void isCancelledWithoutABody() {
            assertThat(ada.write("POST", path(shop.running(ada)) + "/cancel", null)
                            .status())
                    .isEqualTo(202);
            assertThat(ada.post(path(shop.running(ada)) + "/cancel", Map.of("reason", "x".repeat(501)))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void costsWhatWasDeliveredBefore() {
            var cancelled = shop.partlyDelivered(ada);
            assertThat(cancelled.json().at("/creditsReleased").asLong()).isEqualTo(5);
            assertThat(cancelled.json().at("/task/creditsUsed").asLong()).isEqualTo(3);
            assertThat(cancelled.text("task/output/items/0/storageKey")).endsWith("/0/0.png");
            assertThat(cancelled.text("task/steps/0/status")).isEqualTo("completed");
            assertThat(cancelled.text("task/steps/1/status")).isEqualTo("cancelled");
        }

        @Test
        void isMissingForEverybodyElse() {
            var task = shop.running(ada);
            for (var action : new String[] {"/cancel", "/retry"}) {
                var others = eve.post(path(task) + action, Map.of());
                var missing = eve.post("/api/tasks/tsk_00000000000000000000000000000000" + action, Map.of());
                assertThat(others.status()).isEqualTo(404);
                assertThat(others.text("detail")).isEqualTo(missing.text("detail"));
                assertThat(eve.post("/api/tasks/nonsense" + action, Map.of()).status())
                        .isEqualTo(404);
                assertThat(shop.side
                                .browser()
                                .post(path(task) + action, Map.of())
                                .status())
                        .isEqualTo(401);
            }
        }

        @Test
        void isNotTriedAgain() {
            var refused = ada.post(path(shop.running(ada)) + "/retry", Map.of());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("TASK_NOT_RETRYABLE");
            assertThat(refused.text("detail")).endsWith("but it is under way");
        }
    }

    @Nested
    class GivenATaskThatEnded {

        @Test
        void isNotCancelledAndOnlyTriedAgainWhenItFailed() {
            var completed = shop.running(ada);
            shop.deliver(completed, 0);
            shop.deliver(completed, 1);
            assertThat(code(ada.post(path(completed) + "/cancel", Map.of()))).isEqualTo("TASK_NOT_CANCELLABLE");
            assertThat(code(ada.post(path(completed) + "/retry", Map.of()))).isEqualTo("TASK_NOT_RETRYABLE");
            var cancelled = shop.running(ada);
            ada.post(path(cancelled) + "/cancel", Map.of());
            assertThat(code(ada.post(path(cancelled) + "/cancel", Map.of()))).isEqualTo("TASK_NOT_CANCELLABLE");
            assertThat(code(ada.post(path(cancelled) + "/retry", Map.of()))).isEqualTo("TASK_NOT_RETRYABLE");
        }

        @Test
        void isTriedAgainAsANewTask() {
            var failed = shop.failed(ada, Map.of("storageKey", uploaded(ada), "style", "bold", "size", 2));
            var again = once(ada, "retry-1", path(failed) + "/retry", Map.of());
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.text("taskId")).isNotEqualTo(failed.value());
            assertThat(again.json().at("/creditsReserved").asLong()).isEqualTo(8);
            assertThat(shop.events(again.text("taskId"), TaskSubmitted.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.request().retryOf()).isEqualTo(failed);
                        assertThat(event.request().inputs())
                                .containsEntry("style", "bold")
                                .containsEntry("size", "2");
                    });
            var replayed = once(ada, "retry-1", path(failed) + "/retry", Map.of());
            assertThat(replayed.json()).isEqualTo(again.json());
            assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
        }

        @Test
        void isNotTriedAgainWithoutItsSourceOrItsPrice() {
            var key = uploaded(ada);
            var failed = shop.failed(ada, Map.of("storageKey", key));
            ada.write("DELETE", "/api/assets/" + key.substring(key.lastIndexOf('/') + 1), null);
            assertThat(ada.post(path(failed) + "/retry", Map.of()).text("code")).isEqualTo("INVALID_SOURCE_IMAGE");

            var bob = shop.person("bob.endings@example.com", 8);
            var his = shop.running(bob);
            shop.fail(his, 0); // no saga gives the credits back here
            assertThat(bob.post(path(his) + "/retry", Map.of()).status()).isEqualTo(402);
        }
    }
}

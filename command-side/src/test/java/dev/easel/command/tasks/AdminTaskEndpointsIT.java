package dev.easel.command.tasks;

import static dev.easel.command.tasks.TaskRequests.admin;
import static dev.easel.command.tasks.TaskRequests.code;
import static dev.easel.command.tasks.TaskRequests.once;
import static dev.easel.command.tasks.TaskRequests.owner;
import static dev.easel.command.tasks.TaskRequests.path;
import static dev.easel.command.tasks.TaskRequests.submit;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.testing.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Cancelling and dispatching again, by those who run the place. */
class AdminTaskEndpointsIT {

    private static Workshop shop;
    private static Browser ada;
    private static Browser root;

    @BeforeAll
    static void open() {
        shop = Workshop.open();
        ada = shop.person("ada.admin@example.com", 10_000);
        root = shop.operator();
    }

    @Nested
    class GivenAnOperator {

        @Test
        void dispatchesAStepAgain() {
            var task = shop.running(ada);
            var answer = root.post(admin(task) + "/retry", Map.of());
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.text("task/status")).isEqualTo("processing");
            assertThat(answer.text("task/currentStep")).startsWith("stp_");
            assertThat(shop.events(task, StepRequested.class))
                    .extracting(StepRequested::round)
                    .containsExactly(1, 2);
        }

        @Test
        void cannotDispatchWhatHasNotBegun() {
            var accepted = submit(ada, uploaded(ada));
            assertThat(code(root.post("/api/admin/tasks/" + accepted.text("taskId") + "/retry", Map.of())))
                    .isEqualTo("TASK_NOT_RETRYABLE");
        }

        @Test
        void makesANewTaskForTheOwnerOfOneThatEnded() {
            var failed = shop.failed(ada, Map.of("storageKey", uploaded(ada)));
            var anew = once(root, "retry-2", admin(failed) + "/retry", Map.of());
            assertThat(anew.status()).isEqualTo(202);
            assertThat(anew.text("task/retryOf")).isEqualTo(failed.value());
            assertThat(anew.text("task/status")).isEqualTo("pending");
            assertThat(shop.events(anew.text("task/id"), TaskSubmitted.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.owner()).isEqualTo(owner(ada)));
            var again = once(root, "retry-2", admin(failed) + "/retry", Map.of());
            assertThat(again.text("task/id")).isEqualTo(anew.text("task/id"));
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }

        @Test
        void makesANewTaskHoweverTheOldOneEnded() {
            var completed = shop.running(ada);
            shop.deliver(completed, 0);
            shop.deliver(completed, 1);
            var cancelled = shop.running(ada);
            ada.post(path(cancelled) + "/cancel", Map.of());
            for (var ended : List.of(completed, cancelled)) {
                var anew = root.post(admin(ended) + "/retry", Map.of());
                assertThat(anew.status()).isEqualTo(202);
                assertThat(anew.text("task/retryOf")).isEqualTo(ended.value());
            }
        }

        @Test
        void cancelsAnybodysTask() {
            var task = shop.running(ada);
            var cancelled = root.post(admin(task) + "/cancel", Map.of());
            assertThat(cancelled.status()).isEqualTo(202);
            assertThat(cancelled.json().at("/creditsReleased").asLong()).isEqualTo(8);
            assertThat(shop.events(task, TaskCancelled.class)).singleElement().satisfies(event -> assertThat(event.by())
                    .isEqualTo(CancelledBy.OPERATOR));
            assertThat(root.post("/api/admin/tasks/tsk_missing/cancel", Map.of())
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void triesAToolThatIsClosed() {
            var limits = new dev.easel.api.catalog.ToolLimits(1_000_000, java.util.List.of("png"));
            shop.define("closed", limits, 3);
            shop.grant(owner(root), 100);
            var accepted = submit(root, "closed", Map.of("storageKey", uploaded(root)));
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(shop.inspect(accepted).request().test()).isTrue();
        }

        @Test
        void isNobodyElse() {
            var task = shop.running(ada);
            for (var action : new String[] {"/cancel", "/retry"}) {
                assertThat(ada.post(admin(task) + action, Map.of()).status()).isEqualTo(403);
                assertThat(shop.side
                                .browser()
                                .post(admin(task) + action, Map.of())
                                .status())
                        .isEqualTo(401);
            }
        }
    }
}

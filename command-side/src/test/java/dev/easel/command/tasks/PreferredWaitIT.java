package dev.easel.command.tasks;

import static dev.easel.command.tasks.TaskRequests.body;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.testing.Browser;
import dev.easel.testing.Browser.Answer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions whose answer is held: {@code Prefer: wait}. */
class PreferredWaitIT {

    private static final String ADA = "ada.wait@example.com";

    private static Workshop shop;
    private static Browser ada;

    @BeforeAll
    static void open() {
        shop = Workshop.open();
        ada = shop.person(ADA, 1_000);
    }

    @Test
    void tellsHowTheTaskEnded() throws Exception {
        var wanted = wanted("wait-to-the-end");
        var task = shop.start(submit(wanted, null).get());
        var waiting = submit(wanted, "respond-async, wait=30");
        shop.deliver(task, 0);
        assertThat(waiting).isNotDone();
        shop.deliver(task, 1);
        var answer = waiting.get();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("taskId")).isEqualTo(task.value());
        assertThat(answer.text("status")).isEqualTo("completed");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=30");

        assertThat(submit(wanted, "wait=30").get().text("status")).isEqualTo("completed");
        assertThat(submit(wanted, null).get().text("status")).isEqualTo("pending"); // the first answer
    }

    @Test
    void tellsThatItWasCancelled() throws Exception {
        var wanted = wanted("wait-for-a-cancel");
        var task = shop.start(submit(wanted, null).get());
        var waiting = submit(wanted, "wait=30");
        ada.post("/api/tasks/" + task + "/cancel", Map.of());
        assertThat(waiting.get().text("status")).isEqualTo("cancelled");
    }

    @Test
    void answersWhenTheTimeIsOver() throws Exception {
        var answer = submit(wanted("wait-in-vain"), "wait=1").get();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("pending");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=0", "wait=soon", "wait", "respond-async", "await=9", "wait=-5"})
    void answersAtOnceToOtherPreferences(String prefer) throws Exception {
        var answer = submit(wanted("no wait: " + prefer), prefer).get();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("pending");
        assertThat(answer.response().headers().firstValue("Preference-Applied")).isEmpty();
    }

    private static Map<String, Object> wanted(String key) {
        var wanted = body(uploaded(ada));
        wanted.put("idempotencyKey", key);
        return wanted;
    }

    /** From a second device of the same person. */
    private static CompletableFuture<Answer> submit(Map<String, Object> wanted, @Nullable String prefer) {
        var device = shop.side.browser();
        device.post("/api/auth/login", Map.of("email", ADA, "password", "correct horse battery"));
        if (prefer != null) {
            device.with("Prefer", prefer);
        }
        return CompletableFuture.supplyAsync(() -> device.post("/api/tasks", wanted), task -> Thread.ofVirtual()
                .start(task));
    }
}

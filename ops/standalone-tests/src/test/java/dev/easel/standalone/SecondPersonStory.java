package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.Role;
import dev.easel.testing.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Much is given, and taken, only when two people want it: one asks, another approves, and it is carried out once. What
 * the ledger cannot do is said, and what was spent can be given back.
 */
class SecondPersonStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROOT = "root@easel.test";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path data;

    @Test
    void doesWhatTwoPeopleWantOnceAndGivesBackWhatWasSpent() throws IOException {
        var environment = Map.of("APP_ENV", "test", "SUPER_ADMIN_EMAIL", ROOT, "SUPER_ADMIN_PASSWORD", PASSWORD);
        try (var easel = Standalone.start(data, 0, environment)) {
            var demo = new Demo(easel.origin(), easel.openDemo());
            demo.topUp(easel.signupCredits());
            var person = signedIn(easel, Role.USER);
            var credits = "/api/admin/users/" + person.get("/api/auth/session").text("user/id") + "/credits";
            var root = signedIn(easel, ROOT, PASSWORD);
            var second = signedIn(easel, Role.SUPER_ADMIN);

            var gift = ask(root, credits, 5000, "BONUS");
            approve(second, gift);
            awaitBalance(person, 6000);
            approve(second, gift);

            var tooMuch = ask(root, credits, -99_999, "ADMIN_ADJUSTMENT");
            approve(second, tooMuch);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            second.get("/api/admin/approvals?state=FAILED").text("approvals/0/note"))
                    .isEqualTo("BALANCE_BELOW_ZERO"));

            var task = demo.run(null, data.resolve("results")).taskId();
            awaitBalance(person, 5990);
            var refund = "/api/admin/tasks/" + task + "/refund";
            assertThat(root.post(refund, back(4)).json().path("amount").asLong())
                    .isEqualTo(4);
            assertThat(root.post(refund, back(7)).text("code")).isEqualTo("OVER_REFUND");
            awaitBalance(person, 5994);
            assertThat(movements(person)).containsExactly("REFUND 4", "CAPTURE 0", "HOLD -10", "BONUS 5000");
        }
    }

    private static String ask(Browser root, String credits, long amount, String type) {
        var asked = root.post(
                credits, Map.of("amount", amount, "type", type, "reasonCode", "TEST", "reason", "For the test"));
        assertThat(asked.status()).isEqualTo(202);
        return asked.text("approvalId");
    }

    private static void approve(Browser second, String approval) {
        var answer = second.post("/api/admin/approvals/" + approval + "/approve", Map.of());
        assertThat(answer.text("state")).isEqualTo("APPROVED");
    }

    private static Map<String, Object> back(long amount) {
        return Map.of("amount", amount, "reasonCode", "COMPENSATION", "reason", "The picture was unusable");
    }

    private static void awaitBalance(Browser person, long expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(person.get("/api/credits/balance")
                        .json()
                        .path("balance")
                        .asLong())
                .isEqualTo(expected));
    }

    /** The latest, but for what the demo began with. */
    private static List<String> movements(Browser person) {
        return person.get("/api/credits/history?limit=4")
                .json()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("type").asString() + " "
                        + entry.path("amount").asLong())
                .toList();
    }

    private static Browser signedIn(Standalone easel, Role role) {
        var login = easel.openDemo().of(role);
        return signedIn(easel, login.email(), login.password());
    }

    private static Browser signedIn(Standalone easel, String email, String password) {
        var browser = new Browser(easel.origin());
        var answer = browser.post("/api/auth/login", Map.of("email", email, "password", password));
        assertThat(answer.status()).isEqualTo(200);
        return browser;
    }
}

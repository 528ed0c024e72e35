package dev.easel.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.testing.Browser.Answer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UserEndpointsIT extends OneApp {

    private static final Map<String, Object> HUNDRED =
            Map.of("amount", 100, "reason", "Renewal", "idempotency_key", "jan");

    @Nested
    class Users {

        @Test
        void areMadeOnceWithOneWelcomeHoweverManyAskAtOnce() throws InterruptedException {
            Callable<Answer> first = () -> open(app(opened.text("apiKey")), "everybody");
            List<Answer> answers;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                answers = threads.invokeAll(Collections.nCopies(50, first)).stream()
                        .map(Future::resultNow)
                        .toList();
            }
            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 201);
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .allMatch(answer -> answer.json().at("/token_balance").asLong() == 10);
            var user = AppUserId.of(AppId.of(slug), KeyMode.LIVE, "everybody");
            assertThat(events(user.value())).hasSize(1);
            assertThat(events(LedgerId.of(user.owner(AppId.of(slug))).value())).hasSize(2);
        }

        @Test
        void areDescribedAndKeptOut() {
            open("ada");
            var described = change(app, "ada", Map.of("metadata", Map.of("plan", "gold")));
            assertThat(described.text("metadata/plan")).isEqualTo("gold");
            assertThat(change(app, "ada", Map.of("is_active", false))
                            .json()
                            .at("/is_active")
                            .asBoolean())
                    .isFalse();
            var refused = grant(app, "ada", HUNDRED);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.text("error")).isEqualTo("User is deactivated");
            change(app, "ada", Map.of("is_active", true));
            assertThat(grant(app, "ada", HUNDRED).status()).isEqualTo(200);
        }

        @Test
        void ofAnotherAppOrModeAreNotThere() {
            open("ada");
            var other = app(ADMIN.post(APPS, Map.of("name", "Other", "slug", slug + "-b"))
                    .text("apiKey"));
            var test = app(ADMIN.post(path + "/keys", Map.of("name", "Test", "mode", "TEST"))
                    .text("secret"));
            for (var stranger : List.of(other, test)) {
                var theirs = change(stranger, "ada", Map.of("is_active", false));
                var nobodys = change(stranger, "nobody", Map.of("is_active", false));
                assertThat(theirs.status()).isEqualTo(404);
                assertThat(theirs.text("detail")).isEqualTo(nobodys.text("detail"));
            }
            assertThat(grant(other, "ada", HUNDRED).json().at("/new_balance").asLong())
                    .isEqualTo(100);
            assertThat(open("ada").json().at("/token_balance").asLong()).isEqualTo(10);
        }

        @Test
        void areKeptOutByOperators() {
            open("ada");
            var user = AppUserId.of(AppId.of(slug), KeyMode.LIVE, "ada");
            var one = "/api/admin/app-users/" + user;
            assertThat(ADMIN.write("PATCH", one, Map.of("isActive", false)).status())
                    .isEqualTo(204);
            assertThat(grant(app, "ada", HUNDRED).text("code")).isEqualTo("USER_DEACTIVATED");
            assertThat(ADMIN.write("PATCH", "/api/admin/app-users/usr_none", Map.of("isActive", false))
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void areRefusedWithNamesThatNoAddressCarries() {
            for (var bad : List.of("", " ", "a b", "a/b", "..", "\u0000", "\u00e9", "x".repeat(129))) {
                var answer = open(bad);
                assertThat(answer.status()).as(bad).isEqualTo(400);
                assertThat(answer.json().at("/details/fieldErrors/external_id").size())
                        .isEqualTo(1);
            }
            var nothing = app.writeBare("POST", USERS, Map.of());
            assertThat(nothing.text("errors/0/pointer")).isEqualTo("/external_id");
        }
    }

    @Nested
    class Tokens {

        @Test
        void areGivenOnceForOneKeyAndToOneUserAlone() {
            var first = grant(app, "ada", HUNDRED);
            assertThat(first.json().at("/previous_balance").asLong()).isEqualTo(10);
            assertThat(first.json().at("/amount_added").asLong()).isEqualTo(100);
            assertThat(first.json().at("/new_balance").asLong()).isEqualTo(110);
            assertThat(first.text("transaction_id")).startsWith("txn_");
            grant(app, "ada", Map.of("amount", 5, "reason", "More"));
            var again = grant(app, "ada", HUNDRED);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(open("ada").json().at("/token_balance").asLong()).isEqualTo(115);
            for (var other : List.of(with("amount", 99), with("reason", "Other"))) {
                var refused = grant(app, "ada", other);
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
            }
            assertThat(grant(app, "bob", HUNDRED).json().at("/new_balance").asLong())
                    .isEqualTo(110);
        }

        @Test
        void areRefusedWhenTheyAreNone() {
            for (var bad :
                    List.of(with("amount", 0), with("amount", -5), with("amount", 1_000_001), with("reason", " "))) {
                assertThat(grant(app, "ada", bad).status()).isEqualTo(400);
            }
            assertThat(grant(app, "ada", Map.of())
                            .json()
                            .at("/details/fieldErrors")
                            .size())
                    .isEqualTo(2);
        }

        @Test
        void areGivenToManyUnderOneKeyRowByRow() {
            open("out");
            change(app, "out", Map.of("is_active", false));
            var batch = Map.of("grants", List.of(row("ada"), row("out"), row("no one")), "idempotency_key", "promo");
            var first = app.writeBare("POST", USERS + "/tokens/batch", batch);
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.json().at("/succeeded").asInt()).isEqualTo(1);
            assertThat(first.json().at("/failed").asInt()).isEqualTo(2);
            assertThat(first.json().at("/results/0/new_balance").asLong()).isEqualTo(60);
            assertThat(first.text("results/1/error")).isEqualTo("USER_DEACTIVATED");
            assertThat(first.text("results/2/error")).isEqualTo("VALIDATION_ERROR");
            assertThat(app.writeBare("POST", USERS + "/tokens/batch", batch).body())
                    .isEqualTo(first.body());
            var twice = Map.of("grants", List.of(row("ada"), row("ada")), "idempotency_key", "twice");
            assertThat(app.writeBare("POST", USERS + "/tokens/batch", twice).text("errors/0/pointer"))
                    .isEqualTo("/grants/1/external_id");
            assertThat(app.writeBare("POST", USERS + "/tokens/batch", Map.of("grants", List.of(row("ada"))))
                            .text("errors/0/pointer"))
                    .isEqualTo("/idempotency_key");
        }

        private static Map<String, Object> row(String user) {
            return Map.of("external_id", user, "amount", 50, "reason", "Promo");
        }

        private static Map<String, Object> with(String field, Object value) {
            var body = new HashMap<>(HUNDRED);
            body.put(field, value);
            return body;
        }
    }
}

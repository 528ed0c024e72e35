package dev.easel.command.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LedgerId;
import dev.easel.command.accounts.DemoAccounts;
import dev.easel.command.accounts.DemoAccounts.Login;
import dev.easel.command.platform.RunningSide;
import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import dev.easel.testing.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CreditEndpointsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Map<String, Object> FIFTY =
            Map.of("amount", 50, "type", "BONUS", "reasonCode", "GOODWILL", "reason", "Sorry for the outage");

    private static RunningSide side;
    private static Browser root;
    private static int people;

    @BeforeAll
    static void start() {
        side = RunningSide.start(Map.of("SUPER_ADMIN_EMAIL", "root@easel.test", "SUPER_ADMIN_PASSWORD", PASSWORD));
        root = signedIn("root@easel.test");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenAnAccount {

        private final String account = account();

        @Test
        void getsCreditsBeforeItsWelcomeCame() {
            var answer = give(account, FIFTY);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().at("/balance").asLong()).isEqualTo(50);
            assertThat(answer.text("transactionId")).startsWith("lot_");
            assertThat(answer.header("Easel-Position")).matches("\\d+");
            assertThat(answer.header("Idempotent-Replayed")).isEmpty();
            assertThat(give(account, FIFTY).json().at("/balance").asLong()).isEqualTo(100);
        }

        @Test
        void tellsWhoGaveThemAndWhy() {
            var answer = give(account, FIFTY);
            assertThat(events(account)).hasSize(2).last().satisfies(granted -> {
                assertThat(granted.name()).isEqualTo("credits.credits-granted");
                var fact = JsonMapper.shared().readTree(granted.payload());
                assertThat(fact.at("/lot/lotId").asString()).isEqualTo(answer.text("transactionId"));
                assertThat(fact.at("/lot/source").asString()).isEqualTo("BONUS");
                assertThat(fact.at("/reasonCode").asString()).isEqualTo("GOODWILL");
                assertThat(fact.at("/reason").asString()).isEqualTo("Sorry for the outage");
                assertThat(JsonMapper.shared()
                                .readTree(granted.metadata())
                                .at("/actor")
                                .asString())
                        .isEqualTo(root.get("/api/auth/session").text("user/id"));
            });
        }

        @Test
        void getsThemOnceForOneKey() {
            var first = give(account, "key", FIFTY);
            give(account, "another key", FIFTY);
            var again = give(account, "key", FIFTY);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(events(account)).hasSize(3);
            var other = give(account(), "key", FIFTY);
            assertThat(other.header("Idempotent-Replayed")).isEmpty();
            assertThat(other.text("transactionId")).isNotEqualTo(first.text("transactionId"));
        }

        @ParameterizedTest
        @CsvSource({"amount,51", "type,ADMIN_ADJUSTMENT", "reasonCode,TEST", "reason,Because"})
        void refusesTheSameKeyForAnythingElse(String field, String other) {
            give(account, "key", FIFTY);
            var answer = give(account, "key", changed(field, field.equals("amount") ? Long.valueOf(other) : other));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
            assertThat(events(account)).hasSize(2);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "amount     | 0",
                    "amount     | 1.5",
                    "amount     | 1000001",
                    "amount     | 99999999999999999999",
                    "amount     | null",
                    "type       | \"GIFT\"",
                    "type       | null",
                    "reasonCode | \"\"",
                    "reason     | \" \"",
                    "reason     | \"\\u0000\""
                })
        void refusesWhatMakesNoSense(String field, String json) {
            var value = JsonMapper.shared().readTree(json);
            var answer = give(account, changed(field, value));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isIn("VALIDATION_ERROR", "MALFORMED_REQUEST");
            assertThat(events(account)).isEmpty();
        }

        @Test
        void getsNothingFromThoseWhoMayNotGive() {
            side.bean(DemoAccounts.class).create(List.of(new Login(Role.ADMIN, "admin@easel.test", PASSWORD)));
            var path = "/api/admin/users/" + account + "/credits";
            assertThat(signedIn("admin@easel.test").post(path, FIFTY).text("code"))
                    .isEqualTo("FORBIDDEN");
            assertThat(side.browser()
                            .signUp("eve" + account + "@example.com")
                            .post(path, FIFTY)
                            .status())
                    .isEqualTo(403);
            assertThat(side.browser().post(path, FIFTY).status()).isEqualTo(401);
            assertThat(events(account)).isEmpty();
        }
    }

    @Test
    void knowsNoOtherAccounts() {
        for (var id : List.of("acc_00000000000000000000000000000000", "no-id", LedgerId.PREFIX + "_1")) {
            var answer = give(id, FIFTY);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("detail")).isEqualTo("Account not found");
        }
    }

    private static Browser.Answer give(String account, Map<String, ?> body) {
        return root.post("/api/admin/users/" + account + "/credits", body);
    }

    private static Browser.Answer give(String account, String key, Map<String, ?> body) {
        root.with("Idempotency-Key", key);
        try {
            return give(account, body);
        } finally {
            root.without("Idempotency-Key");
        }
    }

    private static Map<String, Object> changed(String field, Object value) {
        var body = new HashMap<>(FIFTY);
        body.put(field, value);
        return body;
    }

    private static String account() {
        var person = side.browser().signUp("person" + people++ + "@example.com");
        return person.get("/api/auth/session").text("user/id");
    }

    private static Browser signedIn(String email) {
        var browser = side.browser();
        assertThat(browser.post("/api/auth/login", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        return browser;
    }

    private static List<LoggedEvent> events(String account) {
        var ledger = LedgerId.of(Owner.of(new AccountId(account)));
        return side.bean(EventLog.class).ofAggregate(ledger.value());
    }
}

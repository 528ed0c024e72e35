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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CorrectionEndpointsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final Map<String, Object> FIFTY =
            Map.of("amount", 50, "type", "BONUS", "reasonCode", "GOODWILL", "reason", "Sorry for the outage");

    private static RunningSide side;
    private static Browser root;
    private static int people;

    private final String account = account();

    @BeforeAll
    static void start() {
        side = RunningSide.start(Map.of("SUPER_ADMIN_EMAIL", "root@easel.test", "SUPER_ADMIN_PASSWORD", PASSWORD));
        root = signedIn("root@easel.test");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void givesThemBackWhenTheyWereAMistake() {
        give(account, FIFTY);
        var answer = give(account, "key", correction(-20));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/balance").asLong()).isEqualTo(30);
        assertThat(answer.text("transactionId")).startsWith("adj_");
        var again = give(account, "key", correction(-20));
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(give(account, "key", correction(20)).text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(events(account)).hasSize(3).last().satisfies(taken -> assertThat(taken.name())
                .isEqualTo("credits.credits-deducted"));
    }

    @Test
    void neverHasLessThanNothing() {
        give(account, FIFTY);
        var answer = give(account, correction(-51));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("BALANCE_BELOW_ZERO");
        assertThat(events(account)).hasSize(2);
    }

    @Test
    void tellsWhatACorrectionWouldDoAndDoesNothing() {
        var opening = rehearse(account, 1001);
        assertThat(opening.json().at("/balance").asLong()).isZero();
        assertThat(opening.json().at("/balanceAfter").asLong()).isEqualTo(1001);
        assertThat(opening.json().at("/needsApproval").asBoolean()).isTrue();
        assertThat(opening.text("changes/0/kind")).isEqualTo("GRANTED");
        assertThat(opening.json().at("/changes/0").has("lotId")).isFalse();
        assertThat(events(account)).isEmpty();
        var lot = give(account, FIFTY).text("transactionId");
        var taking = rehearse(account, -20);
        assertThat(taking.status()).isEqualTo(200);
        assertThat(taking.json().at("/balance").asLong()).isEqualTo(50);
        assertThat(taking.json().at("/balanceAfter").asLong()).isEqualTo(30);
        assertThat(taking.json().at("/needsApproval").asBoolean()).isFalse();
        assertThat(taking.text("changes/0/lotId")).isEqualTo(lot);
        assertThat(taking.text("changes/0/kind")).isEqualTo("DEDUCTED");
        assertThat(rehearse(account, -51).text("code")).isEqualTo("BALANCE_BELOW_ZERO");
        assertThat(events(account)).hasSize(2);
        assertThat(rehearse("no-id", 1).text("detail")).isEqualTo("Account not found");
    }

    @Test
    void isNotGivenABonusOfLessThanNothing() {
        var answer = give(account, Map.of("amount", -5, "type", "BONUS", "reasonCode", "TEST", "reason", "Test"));
        assertThat(answer.text("code")).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.text("errors/0/pointer")).isEqualTo("/type");
    }

    @Test
    void waitsForASecondPersonAboveTheLimit() {
        var asked = give(account, "key", correction(1001));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("approvalId")).startsWith("apr_");
        var again = give(account, "key", correction(1001));
        assertThat(again.body()).isEqualTo(asked.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(events(account)).hasSize(1);
        var approvals = "/api/admin/approvals/" + asked.text("approvalId");
        assertThat(root.post(approvals + "/approve", Map.of()).text("code")).isEqualTo("SECOND_PERSON_NEEDED");
        var second = second();
        assertThat(second.post(approvals + "/approve", Map.of()).text("state")).isEqualTo("APPROVED");
        assertThat(second.post(approvals + "/approve", Map.of()).header("Idempotent-Replayed"))
                .isEqualTo("true");
        var late = second.post(approvals + "/decline", Map.of("reason", "On second thoughts"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("APPROVAL_DECIDED");
    }

    @Test
    void isFrozenAndLetGo() {
        var credits = "/api/admin/users/" + account + "/credits";
        var why = Map.of("reasonCode", "FRAUD", "reason", "We are looking into a payment");
        assertThat(root.post(credits + "/freeze", why).status()).isEqualTo(204);
        assertThat(root.post(credits + "/freeze", why).status()).isEqualTo(204);
        assertThat(give(account, FIFTY).text("code")).isEqualTo("LEDGER_FROZEN");
        assertThat(root.post(credits + "/unfreeze", why).status()).isEqualTo(204);
        assertThat(give(account, FIFTY).status()).isEqualTo(200);
        assertThat(events(account))
                .extracting(LoggedEvent::name)
                .containsExactly(
                        "credits.ledger-opened",
                        "credits.ledger-frozen",
                        "credits.ledger-unfrozen",
                        "credits.credits-granted");
    }

    @Test
    void knowsNoOtherApprovalsOrTasks() {
        for (var id : List.of("apr_00000000000000000000000000000000", "no-id")) {
            assertThat(root.post("/api/admin/approvals/" + id + "/approve", Map.of())
                            .text("detail"))
                    .isEqualTo("Approval not found");
        }
        var body = Map.of("amount", 1, "reasonCode", "TEST", "reason", "Test");
        for (var id : List.of("tsk_00000000000000000000000000000000", "no-id")) {
            for (var path : List.of("/refund", "/refund/dry-run")) {
                assertThat(root.post("/api/admin/tasks/" + id + path, body).text("detail"))
                        .isEqualTo("Task not found");
            }
        }
    }

    @Test
    void areGivenToManyUnderOneKey() {
        var other = account();
        var rows = List.of(row(account, 5), row("acc_00000000000000000000000000000000", 5), row(other, 1001));
        var first = batch("many", rows);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/given").asInt()).isOne();
        assertThat(first.json().at("/results").findValuesAsString("state"))
                .containsExactly("GIVEN", "REFUSED", "AWAITS_APPROVAL");
        assertThat(first.text("results/1/code")).isEqualTo("NOT_FOUND");
        give(account, FIFTY);
        assertThat(batch("many", rows).body()).isEqualTo(first.body());
        assertThat(events(account)).hasSize(3);
        assertThat(batch("more", rows).json().at("/results/0/balance").asLong()).isEqualTo(60);
    }

    @Test
    void areNotGivenToManyWhenTheBatchMakesNoSense() {
        var row = row(account, 5);
        assertThat(batch("twice", List.of(row, row)).text("errors/0/pointer")).isEqualTo("/rows/1/accountId");
        assertThat(batch("none", List.of()).status()).isEqualTo(400);
        var less = row(account, -5);
        assertThat(batch("less", List.of(less)).status()).isEqualTo(400);
        var keyless = root.post("/api/admin/credits/batch", of(List.of(row)));
        assertThat(keyless.text("errors/0/pointer")).isEqualTo("/idempotencyKey");
        assertThat(events(account)).isEmpty();
    }

    private static Map<String, Object> row(String account, long amount) {
        return Map.of("accountId", account, "amount", amount);
    }

    private static Browser.Answer batch(String key, List<Map<String, Object>> rows) {
        root.with("Idempotency-Key", key);
        try {
            return root.post("/api/admin/credits/batch", of(rows));
        } finally {
            root.without("Idempotency-Key");
        }
    }

    private static Map<String, Object> of(List<Map<String, Object>> rows) {
        return Map.of("type", "BONUS", "reasonCode", "PROMOTION", "reason", "Contest", "rows", rows);
    }

    private static Browser.Answer rehearse(String account, long amount) {
        return root.post(
                "/api/admin/users/" + account + "/credits/dry-run",
                Map.of("amount", amount, "type", "ADMIN_ADJUSTMENT"));
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

    private static Map<String, Object> correction(long amount) {
        return Map.of(
                "amount", amount, "type", "ADMIN_ADJUSTMENT", "reasonCode", "CORRECTION", "reason", "Given twice");
    }

    private static Browser second() {
        var email = "second" + people++ + "@easel.test";
        side.bean(DemoAccounts.class).create(List.of(new Login(Role.SUPER_ADMIN, email, PASSWORD)));
        return signedIn(email);
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

package dev.easel.command.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.LedgerId;
import dev.easel.command.platform.RunningSide;
import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import dev.easel.testing.Browser;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeEndpointsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String CODES = "/api/admin/redemption-codes";
    private static final Map<String, Object> THREE =
            Map.of("count", 3, "amount", 25, "campaign", " Fair in May ", "creditsLastDays", 90);

    private static RunningSide side;
    private static Browser root;
    private static int people;

    private final Browser person = person();

    @BeforeAll
    static void start() {
        side = RunningSide.start(Map.of("SUPER_ADMIN_EMAIL", "root@easel.test", "SUPER_ADMIN_PASSWORD", PASSWORD));
        root = side.browser();
        root.post("/api/auth/login", Map.of("email", "root@easel.test", "password", PASSWORD));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void areTheSameWhenTheyAreAskedForAgain() {
        var first = issue("same", THREE);
        assertThat(first.status()).isEqualTo(201);
        var codes = first.json().at("/codes").findValuesAsString("code");
        assertThat(new HashSet<>(codes)).hasSize(3).allSatisfy(code -> assertThat(code)
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(issue("same", THREE).body()).isEqualTo(first.body());
        var others = issue("others", THREE).json().at("/codes").findValuesAsString("code");
        assertThat(others).hasSize(3).doesNotContainAnyElementsOf(codes);
        var more = Map.of("count", 3, "amount", 26, "campaign", "Fair in May", "creditsLastDays", 90);
        assertThat(issue("same", more).text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void giveTheirCreditsOnce() {
        var code = code("once");
        var first = redeem(person, code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/amount").asLong()).isEqualTo(25);
        assertThat(first.json().at("/balance").asLong()).isEqualTo(25);
        assertThat(first.text("campaign")).isEqualTo("Fair in May");
        assertThat(first.text("expiresAt")).isNotEmpty();
        var again = redeem(person, code);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        var late = redeem(person(), code);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("CODE_REDEEMED");
        assertThat(ledger(person))
                .extracting(LoggedEvent::name)
                .containsExactly("credits.ledger-opened", "credits.credits-granted");
    }

    @Test
    void giveTheirCreditsToOneOfManyWhoComeAtOnce() throws InterruptedException {
        var code = code("race");
        var many = List.of(person(), person(), person(), person(), person(), person(), person(), person());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = many.stream()
                    .<Callable<Integer>>map(one -> () -> redeem(one, code).status())
                    .toList();
            var answers =
                    threads.invokeAll(tries).stream().map(it -> it.resultNow()).toList();
            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
        }
    }

    @Test
    void areTakenBackAsLongAsNobodyHadThem() {
        var issued = issue("revoked", THREE).json().at("/codes");
        var path = CODES + "/" + issued.at("/0/codeId").asString();
        assertThat(root.write("DELETE", path, null).status()).isEqualTo(204);
        assertThat(root.write("DELETE", path, null).status()).isEqualTo(204);
        assertThat(redeem(person, issued.at("/0/code").asString()).text("code")).isEqualTo("CODE_REVOKED");
        redeem(person, issued.at("/1/code").asString());
        var redeemed = root.write("DELETE", CODES + "/" + issued.at("/1/codeId").asString(), null);
        assertThat(redeemed.text("code")).isEqualTo("CODE_REDEEMED");
        assertThat(root.write("DELETE", CODES + "/no-id", null).status()).isEqualTo(404);
        assertThat(root.write("DELETE", CODES + "/code_00000000000000000000000000000000", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void lapse() {
        var over = Map.of("count", 1, "amount", 5, "campaign", "Over", "redeemableTill", "2020-01-01T00:00:00Z");
        var code = issue("over", over).json().at("/codes/0/code").asString();
        assertThat(redeem(person, code).text("code")).isEqualTo("CODE_LAPSED");
    }

    @Test
    void areNotGuessed() {
        var unknown = redeem(person, "0000-0000-0000-0000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("detail")).isEqualTo("Code not found");
        assertThat(redeem(person, "many years").text("errors/0/pointer")).isEqualTo("/code");
        assertThat(ledger(person)).isEmpty();
    }

    @Test
    void areMadeOfWhatMakesSense() {
        var much = Map.of("count", 1, "amount", 1001, "campaign", "Much");
        assertThat(issue("much", much).text("errors/0/pointer")).isEqualTo("/amount");
        var many = Map.of("count", 501, "amount", 1, "campaign", "Many");
        assertThat(issue("many", many).text("errors/0/pointer")).isEqualTo("/count");
        assertThat(root.post(CODES, THREE).text("errors/0/pointer")).isEqualTo("/idempotencyKey");
        assertThat(person.post(CODES, THREE).status()).isEqualTo(403);
    }

    private static String code(String key) {
        return issue(key, THREE).json().at("/codes/0/code").asString();
    }

    private static Browser.Answer issue(String key, Map<String, ?> body) {
        root.with("Idempotency-Key", key);
        try {
            return root.post(CODES, body);
        } finally {
            root.without("Idempotency-Key");
        }
    }

    private static Browser.Answer redeem(Browser person, String code) {
        return person.post("/api/credits/redemptions", Map.of("code", code));
    }

    private static Browser person() {
        return side.browser().signUp("person" + people++ + "@example.com");
    }

    private static List<LoggedEvent> ledger(Browser person) {
        var account = new AccountId(person.get("/api/auth/session").text("user/id"));
        return side.bean(EventLog.class)
                .ofAggregate(LedgerId.of(Owner.of(account)).value());
    }
}

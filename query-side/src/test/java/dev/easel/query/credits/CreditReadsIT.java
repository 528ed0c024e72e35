package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.tasks.TaskId;
import dev.easel.engine.EventLog;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CreditReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final TaskId SPENT = new TaskId("tsk_spent");
    private static final TaskId FAILED = new TaskId("tsk_failed");
    private static final TaskId RUNNING = new TaskId("tsk_running");
    private static final Instant NEXT_MONTH = Instant.parse("2126-04-01T00:00:00Z");

    private static RunningQuery side;
    private static Browser ada;
    private static LedgerModel ledger;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        ada = side.browser(ADA, Role.USER);
        ledger = new LedgerModel(Owner.of(ADA));
        var history = new History(side);
        history.at(
                day(1), ledger.id, ledger.open(), ledger.grant("signup", LotSource.SIGNUP, 10, NEXT_MONTH, "Welcome"));
        history.at(day(2), ledger.id, ledger.grant("bonus", LotSource.BONUS, 5, null, "Thank you"));
        var spent = ledger.hold(SPENT, 8);
        history.at(day(3), ledger.id, spent);
        history.at(day(4), ledger.id, ledger.capture(spent, 6));
        var failed = ledger.hold(FAILED, 4);
        history.at(day(5), ledger.id, failed);
        history.at(day(6), ledger.id, ledger.release(failed, ReleaseCause.TASK_FAILED));
        history.at(day(7), ledger.id, ledger.hold(RUNNING, 3));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void showsWhatOneHasAndWhereItComesFrom() {
        var balance = ada.get("/api/credits/balance").json();
        assertThat(balance.at("/balance").asLong()).isEqualTo(6);
        assertThat(balance.at("/held").asLong()).isEqualTo(3);
        assertThat(balance.at("/lifetimePurchased").asLong()).isZero();
        assertThat(balance.at("/throttleTier").asString()).isEqualTo("FREE");
        assertThat(balance.at("/creditResetAt").asString()).isEqualTo(NEXT_MONTH.toString());
        assertThat(balance.at("/lots")).hasSize(2);
        assertThat(balance.at("/lots/0/source").asString()).isEqualTo("SIGNUP");
        assertThat(balance.at("/lots/0/remaining").asLong()).isEqualTo(1);
        assertThat(balance.at("/lots/0/expiresAt").asString()).isEqualTo(NEXT_MONTH.toString());
        assertThat(balance.at("/lots/1/lotId").asString())
                .isEqualTo(ledger.lot("bonus").value());
        assertThat(balance.at("/lots/1/remaining").asLong()).isEqualTo(5);
        assertThat(balance.at("/lots/1").has("expiresAt")).isFalse();
    }

    @Test
    void tellsEveryMovementInWordsTheNewestFirst() {
        var history = ada.get("/api/credits/history").json();
        assertThat(texts(history, "description"))
                .containsExactly(
                        "Held for Background remover",
                        "Given back: Background remover failed",
                        "Held for Background remover",
                        "Given back: Background remover delivered only a part",
                        "6 credits spent on Background remover",
                        "Held for Background remover",
                        "Thank you",
                        "Welcome");
        assertThat(texts(history, "amount")).containsExactly("-3", "4", "-4", "2", "0", "-8", "5", "10");
        assertThat(texts(history, "balanceAfter")).containsExactly("6", "9", "5", "9", "7", "7", "15", "10");
        assertThat(texts(history, "taskId"))
                .containsExactly(
                        RUNNING.value(),
                        FAILED.value(),
                        FAILED.value(),
                        SPENT.value(),
                        SPENT.value(),
                        SPENT.value(),
                        "",
                        "");
        assertThat(history.has("nextCursor")).isFalse();
    }

    @Test
    void showsNothingBeforeTheLedgerIsKnown() {
        var newcomer = side.browser(new AccountId("acc_newcomer"), Role.USER);
        var balance = newcomer.get("/api/credits/balance").json();
        assertThat(balance.at("/balance").asLong()).isZero();
        assertThat(balance.at("/lots")).isEmpty();
        assertThat(newcomer.get("/api/credits/history").json().at("/entries")).isEmpty();
    }

    @Test
    void asksWhoIsAsking() {
        assertThat(side.browser().get("/api/credits/balance").status()).isEqualTo(401);
        assertThat(side.browser().get("/api/credits/history").status()).isEqualTo(401);
    }

    @Test
    void waitsForWhatTheCallerJustDid() {
        var eve = new AccountId("acc_eve");
        var own = new LedgerModel(Owner.of(eve));
        var browser = side.browser(eve, Role.USER);
        for (var i = 0; i < 20; i++) {
            var history = new History(side);
            if (i == 0) {
                history.of(own.id, own.open());
            }
            history.of(own.id, own.grant("grant-" + i, LotSource.GRANT, 1, null, "One more"));
            browser.with("Easel-Position", Long.toString(head()));
            var balance = browser.get("/api/credits/balance");
            assertThat(balance.json().at("/balance").asLong()).isEqualTo(i + 1);
            assertThat(balance.header("Easel-Stale")).isEmpty();
            assertThat(browser.get("/api/credits/history?limit=100").json().at("/entries"))
                    .hasSize(i + 1);
        }
    }

    @Nested
    class GivenFilters {

        @Test
        void showsOneType() {
            assertThat(texts(ada.get("/api/credits/history?type=HOLD").json(), "taskId"))
                    .containsExactly(RUNNING.value(), FAILED.value(), SPENT.value());
            assertThat(texts(ada.get("/api/credits/history?type=REFUND").json(), "id"))
                    .isEmpty();
        }

        @Test
        void showsASpanWithItsFirstMomentAndWithoutItsLast() {
            var span = "/api/credits/history?from=" + day(2) + "&to=" + day(4);
            assertThat(texts(ada.get(span).json(), "amount")).containsExactly("-8", "5");
            assertThat(texts(ada.get(span + "&type=BONUS").json(), "amount")).containsExactly("5");
        }

        @Test
        void showsPageAfterPageWithoutGapOrRepeat() {
            var all = texts(ada.get("/api/credits/history").json(), "id");
            for (var limit = 1; limit <= all.size(); limit++) {
                var seen = new ArrayList<String>();
                var cursor = "";
                do {
                    var page = ada.get("/api/credits/history?limit=" + limit + cursor)
                            .json();
                    seen.addAll(texts(page, "id"));
                    cursor = page.has("nextCursor")
                            ? "&cursor=" + page.at("/nextCursor").asString()
                            : "";
                } while (!cursor.isEmpty());
                assertThat(seen).isEqualTo(all);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "type=hold, /type",
            "from=yesterday, /from",
            "to=2026-13-01T00:00:00Z, /to",
            "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z, /to",
            "limit=0, /limit",
            "limit=101, /limit",
            "limit=many, /limit",
            "limit=99999999999, /limit",
            "cursor=zzz, /cursor",
            "cursor=%00, /cursor",
            "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTkuMQ, /cursor",
        })
        void refusesWhatMakesNoSense(String query, String pointer) {
            var answer = ada.get("/api/credits/history?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("VALIDATION_ERROR");
            assertThat(answer.text("errors/0/pointer")).isEqualTo(pointer);
            assertThat(answer.body()).doesNotContain("dev.easel").doesNotContain("java.");
        }

        @Test
        void takesAnyMomentThatCanBeWritten() {
            var ever = "/api/credits/history?from=-999999999-01-01T00:00:00Z&to=%2B999999999-12-31T23:59:59Z";
            assertThat(texts(ada.get(ever).json(), "id")).hasSize(8);
        }
    }

    private static List<String> texts(JsonNode history, String member) {
        return history.at("/entries")
                .valueStream()
                .map(entry -> entry.path(member).asString(""))
                .toList();
    }

    private static Instant day(int number) {
        return LedgerModel.BEGIN.plus(Duration.ofDays(number));
    }

    private static long head() {
        return side.bean(EventLog.class).head();
    }
}

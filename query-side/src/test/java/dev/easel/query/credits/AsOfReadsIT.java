package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.tasks.TaskId;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AsOfReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final String LEDGER = "/api/finance/ledgers/" + ADA.value();
    private static final String BALANCE = LEDGER + "/balance";

    private static RunningQuery side;
    private static Browser finance;
    private static LedgerModel ada;
    private static CreditsHeld hold;

    /**
     * Ten credits that lapse on day 6, noticed on day 8; twenty more, recorded on day 2 and good from the beginning; a
     * hold of fifteen on day 3, of which twelve are spent on day 4.
     */
    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        finance = side.browser(new AccountId("acc_finance"), Role.FINANCE);
        ada = new LedgerModel(Owner.of(ADA));
        var history = new History(side).with("actor", "acc_root");
        history.at(day(0), ada.id, ada.open(), ada.grant("signup", LotSource.SIGNUP, 10, day(6), "Welcome to Easel"));
        history.at(day(2), ada.id, ada.grant("sorry", LotSource.ADJUSTMENT, 20, null, "Sorry for the outage"));
        hold = ada.hold(new TaskId("tsk_ada"), 15);
        history.at(day(3), ada.id, hold);
        history.at(day(4), ada.id, ada.capture(hold, 7));
        history.at(day(8), ada.id, ada.lapse(ada.lot("signup")));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenBothTimes {

        @ParameterizedTest
        @CsvSource({
            // happened by day, known on day: available, held
            "0, 0, 10, 0",
            "1, 1, 10, 0", // the twenty were not known yet
            "1, 2, 30, 0", // but were good already
            "3, 2, 30, 0",
            "3, 3, 15, 15",
            "4, 3, 15, 15",
            "4, 4, 23, 0",
            "7, 7, 23, 0", // nobody had noticed
            "5, 9, 23, 0",
            "6, 9, 20, 0", // what lapsed was gone in time
            "9, 9, 20, 0"
        })
        void tellsWhatThereWas(int at, int knownAt, long available, long held) {
            var balance = balance("?at=" + day(at) + "&knownAt=" + day(knownAt));
            assertThat(balance.at("/available").asLong()).isEqualTo(available);
            assertThat(balance.at("/held").asLong()).isEqualTo(held);
            assertThat(balance.at("/at").asString()).isEqualTo(day(at).toString());
            assertThat(balance.at("/knownAt").asString()).isEqualTo(day(knownAt).toString());
        }

        @Test
        void tellsNothingOfATimeBeforeTheLedger() {
            var before = balance("?at=" + day(0).minusMillis(1));
            assertThat(before.at("/available").asLong()).isZero();
            assertThat(before.at("/lots")).isEmpty();
            assertThat(before.has("entryId")).isFalse();
            assertThat(balance("?knownAt=0001-01-01T00:00:00Z").at("/available").asLong())
                    .isZero();
            assertThat(balance("?at=-999999999-01-01T00:00:00Z")
                            .at("/available")
                            .asLong())
                    .isZero();
        }
    }

    @Nested
    class GivenNoTime {

        @Test
        void tellsWhatThereIsNowWithItsLots() {
            var balance = balance("");
            assertThat(balance.at("/available").asLong()).isEqualTo(20);
            assertThat(balance.at("/lots")).hasSize(1);
            var lot = balance.at("/lots/0");
            assertThat(lot.at("/lotId").asString()).isEqualTo(ada.lot("sorry").value());
            assertThat(lot.at("/granted").asLong()).isEqualTo(20);
            assertThat(lot.at("/origin/reason").asString()).isEqualTo("Sorry for the outage");
            assertThat(lot.at("/origin/actor").asString()).isEqualTo("acc_root");
            assertThat(lot.at("/origin/createdAt").asString()).isEqualTo(day(2).toString());
            assertThat(balance.at("/usedUp").toString())
                    .isEqualTo("{\"lots\":1,\"granted\":10,\"spent\":7,\"expired\":3,\"corrected\":0}");
        }

        @Test
        void namesTheMovementAfterWhichItStandsSo() {
            var entries = finance.get(LEDGER + "/entries").json();
            assertThat(balance("").at("/entryId").asString())
                    .isEqualTo(entries.at("/entries/0/id").asString());
        }
    }

    @Nested
    class GivenATimeline {

        @Test
        void showsEachChangeAtItsMomentWithWhatThereWas() {
            var points = finance.get(LEDGER + "/timeline").json().at("/points");
            assertThat(points.valueStream().map(JsonNode::toString))
                    .containsExactly(
                            "{\"at\":\"2026-03-01T00:00:00Z\",\"available\":30,\"held\":0}",
                            "{\"at\":\"2026-03-04T00:00:00Z\",\"available\":15,\"held\":15}",
                            "{\"at\":\"2026-03-05T00:00:00Z\",\"available\":23,\"held\":0}",
                            "{\"at\":\"2026-03-07T00:00:00Z\",\"available\":20,\"held\":0}");
        }

        @Test
        void beginsWithWhatThereWasBefore() {
            var points = finance.get(LEDGER + "/timeline?from=" + day(5) + "&to=" + day(7))
                    .json();
            assertThat(points.at("/points/0").toString())
                    .isEqualTo("{\"at\":\"2026-03-06T00:00:00Z\",\"available\":23,\"held\":0}");
            assertThat(points.at("/points")).hasSize(2);
        }

        @Test
        void refusesASpanThatEndsBeforeItBegins() {
            var answer = finance.get(LEDGER + "/timeline?from=" + day(5) + "&to=" + day(4));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("errors/0/pointer")).isEqualTo("/to");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"at=2999-01-01T00:00:00Z", "knownAt=2999-01-01T00:00:00Z", "at=yesterday", "knownAt=2026-03-33"})
    void refusesTheFutureAndWhatIsNoInstant(String query) {
        var answer = finance.get(BALANCE + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.text("errors/0/pointer")).isEqualTo("/" + query.substring(0, query.indexOf('=')));
    }

    @Test
    void isNotFoundWithoutALedger() {
        for (var read : List.of("balance", "timeline")) {
            assertThat(finance.get("/api/finance/ledgers/acc_nobody/" + read).status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForFinanceAndOperatorsOnly(Role role) {
        var browser = side.browser(new AccountId("acc_somebody"), role);
        var status = role == Role.USER || role == Role.ANALYST ? 403 : 200;
        assertThat(browser.get(BALANCE).status()).isEqualTo(status);
    }

    private static JsonNode balance(String query) {
        var answer = finance.get(BALANCE + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static Instant day(int number) {
        return LedgerModel.BEGIN.plus(Duration.ofDays(number));
    }
}

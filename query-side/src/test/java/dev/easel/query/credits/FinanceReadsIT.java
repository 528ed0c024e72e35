package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.tasks.TaskId;
import dev.easel.query.platform.CommandVault;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FinanceReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId BOB = new AccountId("acc_bob");
    private static final TaskId TASK = new TaskId("tsk_ada");
    private static final String LEDGERS = "/api/finance/ledgers";
    private static final String ENTRIES = LEDGERS + "/" + ADA.value() + "/entries";

    private static RunningQuery side;
    private static Browser finance;
    private static LedgerModel ada;
    private static CreditsHeld hold;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        CommandVault.beside(side)
                .person(ADA, "ada@example.com", "Ada Lovelace")
                .person(BOB, "bob@example.com", "Bob 100%");
        finance = side.browser(new AccountId("acc_finance"), Role.FINANCE);
        ada = new LedgerModel(Owner.of(ADA));
        var bob = new LedgerModel(Owner.of(BOB));
        var tenants = new LedgerModel(new Owner("app_1", "user-7"));
        var others = new LedgerModel(new Owner("app_2", "user-7"));
        var history = new History(side);
        history.of(ada.id, ada.open());
        history.with("actor", "acc_root");
        history.at(day(1), ada.id, ada.grant("signup", LotSource.SIGNUP, 10, null, "Welcome to Easel"));
        history.at(day(2), ada.id, ada.grant("sorry", LotSource.ADJUSTMENT, 20, null, "Sorry for the outage"));
        hold = ada.hold(TASK, 15);
        history.at(day(3), ada.id, hold);
        history.at(day(4), ada.id, ada.capture(hold, 12));
        history.of(bob.id, bob.open(), bob.grant("bought", LotSource.PURCHASE, 500, null, "Order 1"));
        history.of(tenants.id, tenants.open());
        history.of(others.id, others.open());
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenTheListOfLedgers {

        @Test
        void showsTheYoungestFirstWithWhoseTheyAre() {
            var ledgers = finance.get(LEDGERS).json();
            assertThat(texts(ledgers, "/ledgers", "ownerId"))
                    .containsExactly("user-7", "user-7", BOB.value(), ADA.value());
            assertThat(texts(ledgers, "/ledgers", "tenant")).containsExactly("app_2", "app_1", "platform", "platform");
            assertThat(texts(ledgers, "/ledgers", "email"))
                    .containsExactly("", "", "bob@example.com", "ada@example.com");
            assertThat(texts(ledgers, "/ledgers", "lifetimePurchased")).containsExactly("0", "0", "500", "0");
            assertThat(texts(ledgers, "/ledgers", "available")).containsExactly("0", "0", "500", "18");
        }

        @ParameterizedTest
        @ValueSource(strings = {"acc_ada", "tsk_ada", "ada@example.com", "LOVELACE", " ada ", "ledger", "hold", "lot"})
        void findsALedgerByAnyIdOrNameThatHasToDoWithIt(String text) {
            var wanted = Map.of(
                            "ledger", ada.id.value(),
                            "hold", hold.holdId().value(),
                            "lot", ada.lot("sorry").value())
                    .getOrDefault(text, text);
            var found =
                    finance.get(LEDGERS + "?q=" + wanted.replace(" ", "%20")).json();
            assertThat(texts(found, "/ledgers", "ownerId")).containsExactly(ADA.value());
        }

        @Test
        void findsALedgerByTheIdOfAMovement() {
            var entry = finance.get(ENTRIES).text("entries/0/id");
            assertThat(texts(finance.get(LEDGERS + "?q=" + entry).json(), "/ledgers", "ownerId"))
                    .containsExactly(ADA.value());
        }

        @Test
        void takesWhatIsWrittenForWhatItIs() {
            assertThat(texts(finance.get(LEDGERS + "?q=100%25").json(), "/ledgers", "ownerId"))
                    .containsExactly(BOB.value());
            assertThat(texts(finance.get(LEDGERS + "?q=%25").json(), "/ledgers", "ownerId"))
                    .containsExactly(BOB.value());
            assertThat(finance.get(LEDGERS + "?q=nobody").json().at("/ledgers")).isEmpty();
            assertThat(finance.get(LEDGERS + "?q=%27%3B--").json().at("/ledgers"))
                    .isEmpty();
        }

        @Test
        void showsThoseOfATenant() {
            assertThat(texts(finance.get(LEDGERS + "?tenant=app_1").json(), "/ledgers", "tenant"))
                    .containsExactly("app_1");
            assertThat(texts(finance.get(LEDGERS + "?tenant=app_1&q=user-7").json(), "/ledgers", "tenant"))
                    .containsExactly("app_1");
        }

        @Test
        void showsPageAfterPage() {
            var seen = new ArrayList<String>();
            var cursor = "";
            do {
                var page = finance.get(LEDGERS + "?limit=1" + cursor).json();
                seen.addAll(texts(page, "/ledgers", "tenant"));
                cursor = page.has("nextCursor")
                        ? "&cursor=" + page.at("/nextCursor").asString()
                        : "";
            } while (!cursor.isEmpty());
            assertThat(seen).containsExactly("app_2", "app_1", "platform", "platform");
        }

        @ParameterizedTest
        @ValueSource(strings = {"q=%00", "tenant=a%00b", "limit=0", "cursor=x"})
        void refusesWhatMakesNoSense(String query) {
            var answer = finance.get(LEDGERS + "?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("errors/0/pointer")).isEqualTo("/" + query.substring(0, query.indexOf('=')));
        }
    }

    @Nested
    class GivenTheMovementsOfAnOwner {

        @Test
        void showsEachWithItsTrail() {
            var ledger = finance.get(ENTRIES).json();
            assertThat(ledger.at("/ownerId").asString()).isEqualTo(ADA.value());
            assertThat(ledger.at("/ledgerId").asString()).isEqualTo(ada.id.value());
            assertThat(texts(ledger, "/entries", "type"))
                    .containsExactly("RELEASE", "CAPTURE", "HOLD", "ADMIN_ADJUSTMENT", "SIGNUP");
            assertThat(texts(ledger, "/entries", "heldAfter")).containsExactly("0", "3", "15", "0", "0");
            assertThat(texts(ledger, "/entries", "reason"))
                    .containsExactly("", "", "", "Sorry for the outage", "Welcome to Easel");
            var held = ledger.at("/entries/2");
            assertThat(held.at("/actor").asString()).isEqualTo("acc_root");
            assertThat(held.at("/taskId").asString()).isEqualTo(TASK.value());
            assertThat(held.at("/holdId").asString()).isEqualTo(hold.holdId().value());
            assertThat(held.at("/createdAt").asString()).isEqualTo(day(3).toString());
            assertThat(held.at("/lots/0/lotId").asString())
                    .isEqualTo(ada.lot("signup").value());
            assertThat(held.at("/lots/0/amount").asLong()).isEqualTo(-10);
            assertThat(held.at("/lots/1/amount").asLong()).isEqualTo(-5);
        }

        @Test
        void addsUpFromTheOpeningToTheClosingOfAnySpan() {
            for (var from = 0; from <= 6; from++) {
                for (var to = from; to <= 6; to++) {
                    var ledger = finance.get(ENTRIES + "?from=" + day(from) + "&to=" + day(to))
                            .json();
                    var amounts = ledger.at("/entries")
                            .valueStream()
                            .mapToLong(entry -> entry.at("/amount").asLong())
                            .sum();
                    assertThat(ledger.at("/opening").asLong() + amounts)
                            .isEqualTo(ledger.at("/closing").asLong());
                }
            }
            var whole = finance.get(ENTRIES).json();
            assertThat(whole.at("/opening").asLong()).isZero();
            assertThat(whole.at("/closing").asLong()).isEqualTo(18);
            var middle = finance.get(ENTRIES + "?type=CAPTURE&limit=1&from=" + day(2) + "&to=" + day(4))
                    .json();
            assertThat(middle.at("/opening").asLong()).isEqualTo(10);
            assertThat(middle.at("/closing").asLong()).isEqualTo(15);
            assertThat(middle.at("/entries")).isEmpty();
        }

        @Test
        void isFoundByTheLedgersIdToo() {
            var byLedger = finance.get(LEDGERS + "/" + ada.id.value() + "/entries");
            assertThat(byLedger.text("ownerId")).isEqualTo(ADA.value());
        }

        @Test
        void isNotFoundWithoutALedgerOrWithoutOneOwner() {
            for (var id : List.of("acc_nobody", "user-7", "x", "%20")) {
                assertThat(finance.get(LEDGERS + "/" + id + "/entries").status())
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForFinanceAndOperatorsOnly(Role role) {
        var browser = side.browser(new AccountId("acc_somebody"), role);
        var status = role == Role.USER || role == Role.ANALYST ? 403 : 200;
        assertThat(browser.get(LEDGERS).status()).isEqualTo(status);
        assertThat(browser.get(ENTRIES).status()).isEqualTo(status);
    }

    @Test
    void isForNobodyWithoutASession() {
        assertThat(side.browser().get(LEDGERS).status()).isEqualTo(401);
        assertThat(side.browser().get(ENTRIES).status()).isEqualTo(401);
    }

    private static List<String> texts(JsonNode answer, String list, String member) {
        return answer.at(list)
                .valueStream()
                .map(entry -> entry.path(member).asString(""))
                .toList();
    }

    private static Instant day(int number) {
        return LedgerModel.BEGIN.plus(Duration.ofDays(number));
    }
}

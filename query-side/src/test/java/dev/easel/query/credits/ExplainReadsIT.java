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
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ExplainReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final TaskId TASK = new TaskId("tsk_ada");
    private static final String LEDGER = "/api/finance/ledgers/" + ADA.value();

    private static RunningQuery side;
    private static Browser finance;
    private static LedgerModel ada;
    private static CreditsHeld hold;

    /** Ten and twenty credits; a hold of fifteen takes all of the ten and five of the twenty, twelve are spent. */
    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of()).withSchemaOf("saga-workers", "saga");
        finance = side.browser(new AccountId("acc_finance"), Role.FINANCE);
        ada = new LedgerModel(Owner.of(ADA));
        var history = new History(side).with("actor", "acc_root");
        history.at(day(0), ada.id, ada.open(), ada.grant("signup", LotSource.SIGNUP, 10, null, "Welcome to Easel"));
        history.at(day(1), ada.id, ada.grant("sorry", LotSource.ADJUSTMENT, 20, null, "Sorry for the outage"));
        hold = ada.hold(TASK, 15);
        history.at(day(2), ada.id, hold);
        history.at(day(3), ada.id, ada.capture(hold, 12));
        history.read();
        side.db().sql("""
                insert into query.task (task_id, tenant, subject, source, tool_id, tool_slug, status, inputs, test,
                                        hold_id, price, created_at, version, position)
                values ('tsk_ada', 'platform', 'acc_ada', 'WEB_TOOL', 'tool_1', 'background-remove', 'SUCCEEDED', '{}',
                        false, :hold, 15, now(), 3, 7)
                """).param("hold", hold.holdId().value()).update();
        side.db().sql("""
                insert into query.task_step (step_id, task_id, ordinal, name, type, provider, provider_model, cost, status,
                                             version)
                values ('stp_ada', 'tsk_ada', 1, 'Cut out', 'image', 'local', 'cutout', 15, 'COMPLETED', 1)
                """).update();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenABalance {

        @Test
        void namesTheLotsWithWhatTookFromThem() {
            var why = finance.get(LEDGER + "/explain").json();
            assertThat(why.at("/available").asLong()).isEqualTo(18);
            assertThat(why.at("/lots")).hasSize(1);
            var lot = why.at("/lots/0");
            assertThat(lot.at("/origin/reason").asString()).isEqualTo("Sorry for the outage");
            assertThat(figures(lot)).isEqualTo("20 18 0 2 0 0");
            assertThat(lot.at("/uses")).hasSize(1);
            var use = lot.at("/uses/0");
            assertThat(use.at("/taskId").asString()).isEqualTo(TASK.value());
            assertThat(use.at("/about").asString()).isEqualTo(LedgerModel.TOOL);
            assertThat(use.at("/taken").asLong()).isEqualTo(5);
            assertThat(use.at("/spent").asLong()).isEqualTo(2);
            assertThat(use.at("/returned").asLong()).isEqualTo(3);
            assertThat(use.at("/entryIds")).hasSize(3);
            assertThat(why.at("/usedUp/spent").asLong()).isEqualTo(10);
        }

        @Test
        void explainsAMomentOfThePast() {
            var why = finance.get(LEDGER + "/explain?at=" + day(2) + "&knownAt=" + day(2))
                    .json();
            assertThat(why.at("/available").asLong()).isEqualTo(15);
            assertThat(why.at("/held").asLong()).isEqualTo(15);
            assertThat(why.at("/lots").valueStream().map(ExplainReadsIT::figures))
                    .containsExactly("10 0 10 0 0 0", "20 15 5 0 0 0");
        }
    }

    @Nested
    class GivenAMovement {

        @Test
        void tellsOfASpendingWhatPaidForItDownToTheTask() {
            var capture = explained("CAPTURE");
            assertThat(capture.at("/lots")
                            .valueStream()
                            .map(share -> share.at("/origin/type").asString() + " "
                                    + share.at("/held").asLong()))
                    .containsExactlyInAnyOrder("SIGNUP -10", "ADMIN_ADJUSTMENT -2");
            assertThat(capture.at("/position").asLong()).isPositive();
            assertThat(capture.at("/task/toolSlug").asString()).isEqualTo("background-remove");
            assertThat(capture.at("/task/status").asString()).isEqualTo("completed");
            assertThat(capture.at("/task/steps/0/provider").asString()).isEqualTo("local");
            assertThat(capture.at("/task/costMicros").asLong()).isZero();
        }

        @Test
        void tellsOfAGrantWhatItPaidFor() {
            var grant = explained("SIGNUP").at("/grant");
            assertThat(figures(grant)).isEqualTo("10 0 0 10 0 0");
            assertThat(grant.at("/uses/0/taskId").asString()).isEqualTo(TASK.value());
            assertThat(explained("HOLD").has("grant")).isFalse();
        }

        @Test
        void isNotFoundWhenThereIsNone() {
            assertThat(finance.get("/api/finance/entries/ent_none/explain").status())
                    .isEqualTo(404);
        }

        private static JsonNode explained(String type) {
            var id = finance.get(LEDGER + "/entries?type=" + type).text("entries/0/id");
            return finance.get("/api/finance/entries/" + id + "/explain").json();
        }
    }

    @Nested
    class GivenTheOwner {

        @Test
        void tellsWhatTheirCreditsAreMadeOf() {
            var why = side.browser(ADA, Role.USER).get("/api/credits/explain").json();
            assertThat(why.at("/balance").asLong()).isEqualTo(18);
            assertThat(why.at("/lots")).hasSize(1);
            assertThat(why.at("/lots/0/gone").asLong()).isEqualTo(2);
            assertThat(why.at("/lots/0/uses/0/about").asString()).isEqualTo(LedgerModel.TOOL);
        }

        @Test
        void tellsNothingWhereThereIsNothing() {
            var nobody = side.browser(new AccountId("acc_new"), Role.USER)
                    .get("/api/credits/explain")
                    .json();
            assertThat(nobody.toString()).isEqualTo("{\"balance\":0,\"held\":0,\"lots\":[]}");
            assertThat(side.browser().get("/api/credits/explain").status()).isEqualTo(401);
        }
    }

    @Nested
    class GivenTheEvents {

        @Test
        void areShownAsTheyAreStoredPageAfterPage() {
            var page = finance.get(LEDGER + "/events?limit=3").json();
            assertThat(names(page))
                    .containsExactly("credits.hold-captured", "credits.credits-held", "credits.credits-granted");
            assertThat(page.at("/events/0/actor").asString()).isEqualTo("acc_root");
            assertThat(page.at("/events/1/payload/purpose/taskId").asString()).isEqualTo(TASK.value());
            var rest = finance.get(LEDGER + "/events?limit=3&cursor="
                            + page.at("/nextCursor").asString())
                    .json();
            assertThat(names(rest)).containsExactly("credits.credits-granted", "credits.ledger-opened");
            assertThat(rest.has("nextCursor")).isFalse();
        }

        @Test
        void areRefusedOrNotFoundLikeEverythingElse() {
            assertThat(finance.get(LEDGER + "/events?limit=0").status()).isEqualTo(400);
            assertThat(finance.get("/api/finance/ledgers/acc_nobody/events").status())
                    .isEqualTo(404);
        }

        private static List<String> names(JsonNode page) {
            return page.at("/events")
                    .valueStream()
                    .map(event -> event.at("/name").asString())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForFinanceAndOperatorsOnly(Role role) {
        var browser = side.browser(new AccountId("acc_somebody"), role);
        var status = role == Role.USER || role == Role.ANALYST ? 403 : 200;
        assertThat(browser.get(LEDGER + "/explain").status()).isEqualTo(status);
    }

    private static String figures(JsonNode lot) {
        return String.join(
                " ",
                lot.at("/granted").asString(),
                lot.at("/remaining").asString(),
                lot.at("/held").asString(),
                lot.at("/spent").asString(),
                lot.at("/expired").asString(),
                lot.at("/corrected").asString());
    }

    private static Instant day(int number) {
        return LedgerModel.BEGIN.plus(Duration.ofDays(number));
    }
}

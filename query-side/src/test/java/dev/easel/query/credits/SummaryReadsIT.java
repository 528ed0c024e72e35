package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.tasks.TaskId;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SummaryReadsIT {

    private static final Instant EXPIRES = Instant.parse("2027-05-31T12:00:00Z");

    private static RunningQuery side;
    private static Browser finance;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        finance = side.browser(new AccountId("acc_fin"), Role.FINANCE);
        var ada = new LedgerModel(Owner.of(new AccountId("acc_ada")));
        var history = side.history();
        history.of(
                ada.id,
                ada.open(),
                ada.grant("welcome", LotSource.SIGNUP, 10, EXPIRES, ""),
                ada.grant("bought", LotSource.PURCHASE, 100, null, ""));
        var first = ada.hold(new TaskId("tsk_1"), 30);
        var captured = ada.capture(first, 25);
        history.of(ada.id, first, captured, ada.refund("1", captured, 3));
        var second = ada.hold(new TaskId("tsk_2"), 8);
        history.of(ada.id, second, ada.release(second, ReleaseCause.TASK_FAILED));
        history.of(ada.id, ada.deduct("1", 2), ada.hold(new TaskId("tsk_3"), 40));
        var app = new LedgerModel(new Owner("painter", "usr_1"));
        history.of(app.id, app.open(), app.grant("gift", LotSource.GRANT, 7, null, ""), app.lapse(app.lot("gift")));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void addsUpWhatHappenedByMonth() {
        var rows = summary("");
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/key").asString()).matches("\\d{4}-\\d{2}");
        figures(
                rows.get(0),
                Map.of(
                        "sold",
                        100,
                        "granted",
                        17,
                        "spent",
                        25,
                        "released",
                        13,
                        "refunded",
                        3,
                        "expired",
                        7,
                        "corrected",
                        -2));
    }

    @Test
    void addsUpByTenantAndBySource() {
        var tenants = summary("?groupBy=tenant");
        assertThat(tenants.findValuesAsString("key")).containsExactly("painter", "platform");
        figures(tenants.get(0), Map.of("granted", 7, "expired", 7, "spent", 0));
        var sources = summary("?groupBy=source");
        assertThat(sources.findValuesAsString("key")).containsExactly("GRANT", "PURCHASE", "SIGNUP");
        figures(sources.get(1), Map.of("sold", 100, "granted", 0));
    }

    @Test
    void knowsNothingOfAnotherSpanAndNoOtherGroups() {
        assertThat(summary("?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z"))
                .isEmpty();
        var wrong = finance.get("/api/finance/summary?groupBy=planet");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("errors/0/pointer")).isEqualTo("/groupBy");
    }

    @Test
    void tellsWhatIsStillOwed() {
        var owed = finance.get("/api/finance/liability").json();
        assertThat(owed.at("/held").asLong()).isEqualTo(40);
        assertThat(owed.at("/available").asLong()).isEqualTo(10 + 100 - 25 + 3 - 2 - 40);
        assertThat(owed.at("/rows").valueStream().map(row -> row.at("/source").asString()))
                .contains("PURCHASE");
        assertThat(owed.at("/rows").findValuesAsString("expires"))
                .allSatisfy(month -> assertThat(month).isEqualTo("2027-05"));
    }

    private static JsonNode summary(String query) {
        return finance.get("/api/finance/summary" + query).json().at("/rows");
    }

    private static void figures(JsonNode row, Map<String, Integer> expected) {
        expected.forEach((figure, amount) ->
                assertThat(row.at("/" + figure).asInt()).as(figure).isEqualTo(amount));
    }
}

package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.events.ApprovalDeclined;
import dev.easel.api.credits.events.ApprovalFailed;
import dev.easel.api.credits.events.ApprovalGiven;
import dev.easel.api.credits.events.ApprovalLapsed;
import dev.easel.api.credits.events.ApprovalRequested;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApprovalReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId ANN = new AccountId("acc_ann");
    private static final AccountId BOB = new AccountId("acc_bob");
    private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
    private static final LedgerModel LEDGER = new LedgerModel(Owner.of(ADA));

    private static RunningQuery side;
    private static Browser finance;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        var vault = CommandVault.beside(side);
        vault.person(ADA, "ada@example.com", "Ada Lovelace");
        vault.person(ANN, "ann@example.com", "Ann");
        finance = side.browser(BOB, Role.FINANCE);
        var history = side.history();
        history.of(LEDGER.id, LEDGER.open(), LEDGER.grant("first", LotSource.PURCHASE, 100, null, ""), LEDGER.freeze());
        history.of(id("open"), requested("open", -30));
        history.of(id("given"), requested("given", 5000), given("given"));
        history.of(id("declined"), requested("declined", 5000), new ApprovalDeclined(id("declined"), BOB, "No", AT));
        history.of(id("lapsed"), requested("lapsed", 5000), new ApprovalLapsed(id("lapsed"), AT));
        history.of(
                id("failed"),
                requested("failed", -5000),
                given("failed"),
                new ApprovalFailed(id("failed"), "BALANCE_BELOW_ZERO", AT));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void tellWhoWantsWhatAndWhyAndWhatItWouldMakeOfTheBalance() {
        var open = list("?state=REQUESTED");
        assertThat(open.size()).isOne();
        var approval = open.get(0);
        assertThat(approval.at("/approvalId").asString()).isEqualTo("apr_open");
        assertThat(approval.at("/owner/name").asString()).isEqualTo("Ada Lovelace");
        assertThat(approval.at("/requestedBy/email").asString()).isEqualTo("ann@example.com");
        assertThat(approval.at("/amount").asLong()).isEqualTo(-30);
        assertThat(approval.at("/before").asLong()).isEqualTo(100);
        assertThat(approval.at("/after").asLong()).isEqualTo(70);
        assertThat(approval.at("/reason").asString()).isEqualTo("Contest");
        assertThat(approval.has("decidedBy")).isFalse();
    }

    @Test
    void tellHowTheyWereDecidedTheNewestFirst() {
        var all = list("");
        assertThat(all.findValuesAsString("state"))
                .containsExactly("FAILED", "LAPSED", "DECLINED", "APPROVED", "REQUESTED");
        assertThat(all.get(0).at("/note").asString()).isEqualTo("BALANCE_BELOW_ZERO");
        assertThat(all.get(0).at("/decidedBy/id").asString()).isEqualTo(BOB.value());
        assertThat(all.get(2).at("/note").asString()).isEqualTo("No");
        assertThat(all.get(3).has("before")).isFalse();
    }

    @Test
    void comeInPages() {
        var first = finance.get("/api/admin/approvals?limit=3").json();
        assertThat(first.at("/approvals").size()).isEqualTo(3);
        var second = finance.get("/api/admin/approvals?limit=3&cursor="
                        + first.at("/nextCursor").asString())
                .json();
        assertThat(second.at("/approvals").findValuesAsString("state")).containsExactly("APPROVED", "REQUESTED");
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void areRefusedWhereTheQueryMakesNoSense() {
        assertThat(finance.get("/api/admin/approvals?state=open").status()).isEqualTo(400);
        assertThat(finance.get("/api/admin/approvals?limit=0").status()).isEqualTo(400);
        assertThat(finance.get("/api/admin/approvals?cursor=x").status()).isEqualTo(400);
    }

    @Test
    void areNobodysBusinessButTheOperatorsAndFinances() {
        assertThat(side.browser(BOB, Role.USER).get("/api/admin/approvals").status())
                .isEqualTo(403);
        assertThat(side.browser().get("/api/admin/approvals").status()).isEqualTo(401);
    }

    @Test
    void tellOwnerAndFinanceThatCreditsAreFrozen() {
        assertThat(side.browser(ADA, Role.USER).get("/api/credits/balance").text("frozenBecause"))
                .isEqualTo("Sorry");
        assertThat(finance.get("/api/finance/ledgers")
                        .json()
                        .at("/ledgers/0/frozenBecause")
                        .asString())
                .isEqualTo("Sorry");
    }

    private static JsonNode list(String query) {
        var answer = finance.get("/api/admin/approvals" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().at("/approvals");
    }

    private static ApprovalId id(String name) {
        return new ApprovalId("apr_" + name);
    }

    private static ApprovalRequested requested(String name, long amount) {
        return new ApprovalRequested(id(name), LEDGER.id, adjustment(amount), ANN, AT.plus(Duration.ofDays(7)), AT);
    }

    private static ApprovalGiven given(String name) {
        return new ApprovalGiven(id(name), LEDGER.id, adjustment(5000), BOB, AT);
    }

    private static Adjustment adjustment(long amount) {
        var source = amount < 0 ? LotSource.ADJUSTMENT : LotSource.BONUS;
        return new Adjustment(amount, source, new Grounds("PROMOTION", "Contest"));
    }
}

package dev.easel.query.credits;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.SpendingLimit;
import dev.easel.api.credits.SpendingPeriod;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.SpendingLimitSet;
import dev.easel.api.tasks.TaskId;
import dev.easel.query.platform.RunningQuery;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CreditAlertsIT {

    private static final SpendingLimit FIFTY = new SpendingLimit(credits(50), SpendingPeriod.MONTH);

    private static RunningQuery side;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of("LOW_BALANCE_THRESHOLD", "5"));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void areGivenWheneverTheBalanceFallsBelowTheThreshold() {
        var ledger = new LedgerModel(Owner.of(new AccountId("acc_low")));
        tell(ledger, ledger.open(), ledger.grant("first", LotSource.PURCHASE, 10, null, ""));
        tell(ledger, ledger.hold(task("1"), 5));
        var second = ledger.hold(task("2"), 1);
        tell(ledger, second, ledger.hold(task("3"), 1), ledger.release(second, ReleaseCause.TASK_FAILED));
        var fourth = ledger.hold(task("4"), 3);
        tell(
                ledger,
                fourth,
                ledger.release(fourth, ReleaseCause.TASK_FAILED),
                ledger.grant("more", LotSource.GRANT, 1, null, ""));
        tell(ledger, ledger.hold(task("5"), 5));
        var alerts = alerts("acc_low");
        assertThat(alerts.findValuesAsString("kind")).containsExactly("LOW_BALANCE", "LOW_BALANCE");
        assertThat(alerts.at("/1/amount").asLong()).isEqualTo(4);
        assertThat(alerts.at("/0/amount").asLong()).isZero();
        assertThat(alerts.at("/0/limit").asLong()).isEqualTo(5);
    }

    @Test
    void areGivenWhenTheAllowanceIsNearlyUsedAndWhenItIsUsed() {
        var ledger = new LedgerModel(Owner.of(new AccountId("acc_plan")));
        tell(
                ledger,
                ledger.open(),
                ledger.grant("plan", LotSource.PLAN_ALLOWANCE, 10, null, ""),
                ledger.grant("bought", LotSource.PURCHASE, 100, null, ""),
                ledger.hold(task("1"), 7));
        var second = ledger.hold(task("2"), 1);
        tell(ledger, second, ledger.release(second, ReleaseCause.TASK_FAILED));
        tell(ledger, ledger.hold(task("3"), 1), ledger.hold(task("4"), 50));
        var alerts = alerts("acc_plan");
        assertThat(alerts.findValuesAsString("kind")).containsExactly("ALLOWANCE_100", "ALLOWANCE_80");
        assertThat(alerts.at("/0/amount").asLong()).isEqualTo(10);
        assertThat(alerts.at("/1/amount").asLong()).isEqualTo(8);
    }

    @Test
    void areGivenForTheOwnersOwnLimitWhichTheBalanceShows() {
        var account = new AccountId("acc_limit");
        var ledger = new LedgerModel(Owner.of(account));
        tell(
                ledger,
                ledger.open(),
                ledger.grant("first", LotSource.PURCHASE, 100, null, ""),
                new SpendingLimitSet(ledger.id, FIFTY),
                ledger.hold(task("1"), 40));
        var second = ledger.hold(task("2"), 10);
        tell(ledger, second, ledger.release(second, ReleaseCause.TASK_FAILED), ledger.hold(task("3"), 1));
        assertThat(alerts("acc_limit").findValuesAsString("kind")).containsExactly("LIMIT_100", "LIMIT_80");
        var balance = balance(account);
        assertThat(balance.at("/spendingLimit/amount").asLong()).isEqualTo(50);
        assertThat(balance.at("/spendingLimit/used").asLong()).isEqualTo(41);
        assertThat(balance.at("/spendingLimit/period").asString()).isEqualTo("MONTH");
        assertThat(balance.at("/lowBelow").asLong()).isEqualTo(5);
        tell(ledger, new SpendingLimitSet(ledger.id, null));
        assertThat(balance(account).has("spendingLimit")).isFalse();
    }

    private static void tell(LedgerModel ledger, LedgerEvent... events) {
        var history = side.history();
        history.of(ledger.id, (Object[]) events);
        history.read();
    }

    private static TaskId task(String number) {
        return new TaskId("tsk_" + number);
    }

    private static JsonNode balance(AccountId account) {
        return side.browser(account, Role.USER).get("/api/credits/balance").json();
    }

    private static JsonNode alerts(String account) {
        return side.browser(new AccountId(account), Role.USER)
                .get("/api/credits/alerts")
                .json()
                .at("/alerts");
    }
}

package dev.easel.saga.platform;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.ReplacePlanAllowance;
import dev.easel.platform.Commands;
import dev.easel.platform.PlanTerms;
import dev.easel.saga.providers.RunningSagas;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllowancesIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final LedgerId LEDGER = LedgerId.of(Owner.of(ADA));
    private static final Instant OPENED = Instant.parse("2026-01-31T12:00:00Z");

    private static final List<Object> sent = new ArrayList<>();
    private static RunningSagas sagas;
    private static Plan plan = Plan.FREE;

    @BeforeAll
    static void start() {
        sagas = RunningSagas.start();
        var bus = sagas.bean(CommandBus.class);
        bus.subscribe(
                InspectAccount.class.getName(),
                _ -> new AccountAnswer(ADA, new CredentialId("crd_1"), Set.of(Role.USER), plan));
        bus.subscribe(ReplacePlanAllowance.class.getName(), message -> sent.add(message.getPayload()));
    }

    @AfterAll
    static void stop() {
        sagas.close();
    }

    @BeforeEach
    void begin() {
        sent.clear();
        plan = Plan.FREE;
    }

    @Test
    void areReplacedOnTheAnniversaryForTheMonthThatBegins() {
        assertThat(Allowances.firstAfter(OPENED)).isEqualTo("2026-02-28T12:00:00Z");
        assertThat(renew("2026-02-28T12:00:00Z", 10)).isEqualTo("2026-03-31T12:00:00Z");
        assertThat(sent).containsExactly(allowance(1, 10, "2026-02-28T12:00:00Z", "2026-03-31T12:00:00Z"));
    }

    @Test
    void areWhatThePlanPromises() {
        plan = Plan.PRO;
        renew("2026-02-28T12:00:00Z", 10);
        assertThat(sent).containsExactly(allowance(1, 500, "2026-02-28T12:00:00Z", "2026-03-31T12:00:00Z"));
    }

    @Test
    void areNotMadeUpForWhenNobodyWasThere() {
        assertThat(renew("2026-05-02T00:00:00Z", 10)).isEqualTo("2026-05-31T12:00:00Z");
        var late = allowance(3, 10, "2026-04-30T12:00:00Z", "2026-05-31T12:00:00Z");
        assertThat(sent).containsExactly(atTime(late, "2026-05-02T00:00:00Z"));
    }

    @Test
    void areNothingBeforeTheirTimeOrWhenThePlanHasNone() {
        assertThat(renew("2026-02-28T11:59:59Z", 10)).isEqualTo("2026-02-28T12:00:00Z");
        assertThat(renew("2026-03-01T00:00:00Z", 0)).isEqualTo("2026-03-31T12:00:00Z");
        assertThat(sent).isEmpty();
    }

    private static Instant renew(String now, long freeCredits) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var allowances = new Allowances(sagas.bean(Commands.class), new PlanTerms(freeCredits), clock);
        return allowances.renew(new Due(ADA.value(), LEDGER.value(), "", OPENED));
    }

    private static ReplacePlanAllowance allowance(int month, long amount, String begins, String ends) {
        var id = LotId.of(LEDGER, "allowance:" + month);
        var source = LotSource.PLAN_ALLOWANCE;
        var starts = Instant.parse(begins);
        var lot = new Lot(id, source, credits(amount), source.priority(), starts, Instant.parse(ends));
        return new ReplacePlanAllowance(LEDGER, lot, "Monthly credits of your plan", starts);
    }

    private static ReplacePlanAllowance atTime(ReplacePlanAllowance one, String now) {
        return new ReplacePlanAllowance(one.ledgerId(), one.lot(), one.reason(), Instant.parse(now));
    }
}

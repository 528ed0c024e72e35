package dev.easel.query.analytics;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.platform.Ids;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells of a year in which nothing else happened, so that its figures are known. */
record Past(History history) {

    /** A Monday. */
    static final Instant BEGIN = Instant.parse("2019-03-04T00:00:00Z");

    static final String TOOL = "past-tool";

    static Instant day(int number) {
        return BEGIN.plus(Duration.ofDays(number));
    }

    Past signUp(AccountId account, Instant at) {
        var owner = Owner.of(account);
        var ledger = LedgerId.of(owner);
        history.at(
                at,
                account,
                new AccountOpened(account, new CredentialId(Ids.next("crd")), Set.of(Role.USER), Plan.FREE, at));
        history.at(at, ledger, new LedgerOpened(ledger, owner));
        return this;
    }

    Past buy(AccountId account, long units, Instant at) {
        var ledger = LedgerId.of(Owner.of(account));
        var source = LotSource.PURCHASE;
        var amount = Credits.credits(units);
        var lot = new Lot(LotId.of(ledger, "past"), source, amount, source.priority(), at, null);
        history.at(at, ledger, new CreditsGranted(ledger, lot, "=cmd", amount, Credits.NONE));
        return this;
    }

    TaskId succeed(AccountId account, Instant at) {
        var task = submit(account, at);
        history.at(at, task, new TaskCompleted(task, List.of(), Credits.credits(10), at.plusSeconds(8)));
        return task;
    }

    TaskId fail(AccountId account, Instant at) {
        var task = submit(account, at);
        var step = StepId.of(task, 0);
        var cause = FailureCause.PROVIDER_ERROR;
        history.at(at, task, new TaskFailed(task, cause, "No.", step, List.of(), Credits.NONE, at.plusSeconds(2)));
        return task;
    }

    private TaskId submit(AccountId account, Instant at) {
        var task = new TaskId(Ids.next("tsk"));
        var owner = Owner.of(account);
        var price = Credits.credits(10);
        var step = new PlannedStep(
                StepId.of(task, 0), 0, "Remove", "past-work", "past", "past-1", price, Duration.ofMinutes(1));
        history.at(
                at,
                task,
                new TaskSubmitted(
                        task,
                        owner,
                        TaskSource.WEB_TOOL,
                        new ToolRef(ToolId.of(TOOL), TOOL, 1),
                        new Request(Map.of(), "fingerprint", null, null, false),
                        new Payment(LedgerId.of(owner), HoldId.of(task, 1), price),
                        List.of(step),
                        at.plusSeconds(600)));
        return task;
    }
}

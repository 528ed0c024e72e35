package dev.easel.query.catalog;

import static dev.easel.query.catalog.Offers.definition;
import static dev.easel.query.catalog.Offers.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.platform.Ids;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToolUsesIT {

    private static final ToolId CUTTER = ToolId.of("cutter");

    private static RunningQuery side;
    private static History history;
    private static Instant now;

    @BeforeAll
    static void start() {
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var yesterday = now.minus(Duration.ofDays(1));
        var longAgo = now.minus(Duration.ofDays(31));
        side = RunningQuery.start(Map.of());
        history = side.history();
        Offers.on(side).tool(definition("cutter", null, step("remove", "background-remove", "local", 10)));
        completed(CUTTER, yesterday, false, 1_000, 10);
        completed(CUTTER, yesterday, false, 3_000, 10);
        completed(CUTTER, yesterday, false, 60_000, 7);
        completed(CUTTER, yesterday, true, 1, 10);
        completed(CUTTER, longAgo, false, 1, 10);
        completed(ToolId.of("other"), yesterday, false, 1, 10);
        var failed = submitted(CUTTER, yesterday, false);
        history.of(
                failed,
                new TaskFailed(
                        failed, FailureCause.PROVIDER_ERROR, "It broke.", null, List.of(), Credits.NONE, yesterday));
        var cancelled = submitted(CUTTER, yesterday, false);
        history.of(cancelled, new TaskCancelled(cancelled, CancelledBy.OWNER, List.of(), Credits.NONE, yesterday));
        submitted(CUTTER, now, false);
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void sumsUpTheLastThirtyDaysWithoutTests() {
        var admin = admin();
        var one = admin.get("/api/admin/tools/" + CUTTER).json().path("usage");
        assertThat(one.path("tasks").asInt()).isEqualTo(6);
        assertThat(one.path("completed").asInt()).isEqualTo(3);
        assertThat(one.path("failed").asInt()).isEqualTo(1);
        assertThat(one.path("cancelled").asInt()).isEqualTo(1);
        assertThat(one.path("creditsSpent").asInt()).isEqualTo(27);
        assertThat(one.path("successRate").asDouble()).isEqualTo(0.75);
        assertThat(one.path("medianMillis").asInt()).isEqualTo(3_000);
        assertThat(one.path("lastUsedAt").asString()).isEqualTo(now.toString());
        assertThat(admin.get("/api/admin/tools").json().at("/tools/0/usage")).isEqualTo(one);
    }

    @Test
    void isTheSameWhenItIsRebuiltOrHearsEverythingTwice() {
        var live = side.rows("tool_task");
        assertThat(live.get("tool_task")).isNotEmpty();
        side.rebuild(ToolUses.GROUP);
        assertThat(side.rows("tool_task")).isEqualTo(live);
        side.repeat(ToolUses.GROUP);
        assertThat(side.rows("tool_task")).isEqualTo(live);
    }

    private static Browser admin() {
        return side.browser(new AccountId(Ids.next("acc")), Role.ADMIN);
    }

    private static TaskId submitted(ToolId tool, Instant at, boolean test) {
        var task = new TaskId(Ids.next("tsk"));
        var payment = new Payment(ledger(), HoldId.of(task, 0), Credits.credits(10));
        history.at(
                at,
                task,
                new TaskSubmitted(
                        task,
                        owner(),
                        TaskSource.WEB_TOOL,
                        new ToolRef(tool, "any", 1),
                        new Request(Map.of(), "00", null, null, test),
                        payment,
                        List.of(),
                        at.plusSeconds(600)));
        return task;
    }

    private static void completed(ToolId tool, Instant at, boolean test, long millis, long captured) {
        var task = submitted(tool, at, test);
        history.of(
                task,
                new TaskStarted(task, at),
                new TaskCompleted(task, List.of(), Credits.credits(captured), at.plusMillis(millis)));
        var spent = Allocation.of(new LotId("lot_1"), Credits.credits(captured));
        history.of(
                ledger(),
                new HoldCaptured(
                        ledger(), HoldId.of(task, 0), task, spent, Allocation.NOTHING, Credits.NONE, Credits.NONE));
    }

    private static LedgerId ledger() {
        return LedgerId.of(owner());
    }

    private static Owner owner() {
        return Owner.of(new AccountId("acc_somebody"));
    }
}

package dev.easel.query.audit;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperatorsHandIT {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId ROOT = new AccountId("acc_root");
    private static final Owner OWNER = Owner.of(ADA);
    private static final LedgerId LEDGER = LedgerId.of(OWNER);
    private static final TaskId STUCK = new TaskId("tsk_stuck");
    private static final TaskId UNWANTED = new TaskId("tsk_unwanted");
    private static final TaskId STOPPED = new TaskId("tsk_stopped");
    private static final TaskId AGAIN_BY_ADA = new TaskId("tsk_again-by-ada");
    private static final TaskId AGAIN_BY_ROOT = new TaskId("tsk_again-by-root");

    private static RunningQuery side;
    private static Browser finance;

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        CommandVault.beside(side).person(ADA, "ada@example.com", "Ada Lovelace");
        finance = side.browser(ROOT, Role.FINANCE);
        var history = side.history();
        history.with("actor", "system:welcome");
        history.of(LEDGER, new LedgerOpened(LEDGER, OWNER), granted("lot_welcome", LotSource.SIGNUP, 10, null, 10));
        byAda(history.with("actor", ADA.value()));
        byRoot(history.with("actor", ROOT.value()));
        history.read();
    }

    @Test
    void tellsCreditsThatAPersonGave() {
        var entry = only("ledger");
        assertThat(entry.path("action").asString()).isEqualTo("credits.credits-granted");
        assertThat(entry.path("entityId").asString()).isEqualTo(LEDGER.value());
        assertThat(entry.path("entityName").asString()).isEqualTo("Ada Lovelace");
        assertThat(entry.path("ownerId").asString()).isEqualTo(ADA.value());
        assertThat(entry.at("/actor/id").asString()).isEqualTo(ROOT.value());
        assertThat(entry.path("before")).isEqualTo(json("{\"available\": 10}"));
        assertThat(entry.path("after")).isEqualTo(json("""
                {"available": 35, "amount": 25, "source": "ADJUSTMENT", "reasonCode": "outage",
                 "reason": "Sorry for the outage"}
                """));
    }

    @Test
    void tellsTasksThatAnOperatorEndedOrTriedAgain() {
        assertThat(texts("task", "entityId")).containsExactly(AGAIN_BY_ROOT.value(), STOPPED.value(), STUCK.value());
        assertThat(texts("task", "action"))
                .containsExactly("tasks.task-submitted", "tasks.task-cancelled", "tasks.step-requested");
    }

    @Test
    void tellsWhichStepWasDispatchedAgain() {
        var entry = about(STUCK);
        assertThat(entry.path("ownerId").asString()).isEqualTo(ADA.value());
        assertThat(entry.path("before")).isEqualTo(json("{\"step\": \"Remove\", \"round\": 1}"));
        assertThat(entry.path("after")).isEqualTo(json("{\"step\": \"Remove\", \"round\": 2}"));
    }

    @Test
    void tellsWhatACancelledTaskIsChargedAll() {
        assertThat(about(STOPPED).path("after")).isEqualTo(json("{\"status\": \"cancelled\", \"charge\": 3}"));
    }

    @Test
    void tellsWhatIsTriedAgain() {
        var entry = about(AGAIN_BY_ROOT);
        assertThat(entry.path("entityName").asString()).isEqualTo("cutter");
        assertThat(entry.path("after")).isEqualTo(json("{\"retryOf\": \"tsk_unwanted\", \"price\": 10}"));
    }

    private static void byAda(History history) {
        history.of(
                UNWANTED,
                submitted(UNWANTED, null),
                new TaskCancelled(UNWANTED, CancelledBy.OWNER, List.of(), Credits.NONE, AT));
        history.of(STUCK, submitted(STUCK, null), requested(STUCK, 1));
        history.of(AGAIN_BY_ADA, submitted(AGAIN_BY_ADA, UNWANTED));
    }

    private static void byRoot(History history) {
        history.of(LEDGER, granted("lot_sorry", LotSource.ADJUSTMENT, 25, "outage", 35));
        history.of(STUCK, requested(STUCK, 2));
        history.of(
                STOPPED,
                submitted(STOPPED, null),
                new TaskCancelled(STOPPED, CancelledBy.OPERATOR, List.of(), Credits.credits(3), AT));
        history.of(AGAIN_BY_ROOT, submitted(AGAIN_BY_ROOT, UNWANTED));
    }

    private static CreditsGranted granted(
            String lot, LotSource source, long amount, @Nullable String reasonCode, long after) {
        return new CreditsGranted(
                LEDGER,
                new Lot(new LotId(lot), source, Credits.credits(amount), source.priority(), AT, null),
                reasonCode,
                "Sorry for the outage",
                Credits.credits(after),
                Credits.NONE);
    }

    private static TaskSubmitted submitted(TaskId task, @Nullable TaskId retryOf) {
        return new TaskSubmitted(
                task,
                OWNER,
                TaskSource.WEB_TOOL,
                new ToolRef(ToolId.of("cutter"), "cutter", 1),
                new Request(Map.of(), "00", null, retryOf, false),
                new Payment(LEDGER, HoldId.of(task, 0), Credits.credits(10)),
                List.of(),
                AT);
    }

    private static StepRequested requested(TaskId task, int round) {
        var step = new PlannedStep(
                StepId.of(task, 0),
                0,
                "Remove",
                "background-remove",
                "local",
                "cutout-1",
                Credits.credits(10),
                Duration.ofMinutes(1));
        return new StepRequested(task, OWNER, step, round, Map.of(), List.of(), AT);
    }

    private static JsonNode about(TaskId task) {
        var found = entries("task").stream()
                .filter(entry -> entry.path("entityId").asString().equals(task.value()))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode only(String kind) {
        var found = entries(kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> texts(String kind, String member) {
        return entries(kind).stream()
                .map(entry -> entry.path(member).asString())
                .toList();
    }

    private static List<JsonNode> entries(String kind) {
        var answer = finance.get("/api/admin/audit-log?entityType=" + kind);
        assertThat(answer.status()).isEqualTo(200);
        return stream(answer.json().path("entries").spliterator(), false).toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}

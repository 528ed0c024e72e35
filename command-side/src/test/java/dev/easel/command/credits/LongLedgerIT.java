package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.Owner;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.refusals.HoldEnded;
import dev.easel.api.tasks.TaskId;
import dev.easel.command.platform.RunningSide;
import dev.easel.engine.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger with some thousand events, most of which it has forgotten. */
class LongLedgerIT {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int HOLDS = 1_500;
    private static final long GIVEN = 1_000_000;
    private static final int REMEMBERED = 200;
    private static final int SNAPSHOT_EVERY = 256;

    private static RunningSide side;
    private static LedgerId ledger;
    private static HoldAnswer firstHold;

    @BeforeAll
    static void start() {
        side = RunningSide.start(Map.of());
        ledger = open("acc_long");
        for (var i = 0; i < 2 * REMEMBERED; i++) {
            ask(grant(ledger, i, 1)); // the purchase is spent first, so these lots live on
        }
        firstHold = (HoldAnswer) ask(hold(ledger, 0));
        all(i -> hold(ledger, i));
        all(i -> i % 2 == 0
                ? new CaptureHold(ledger, id(i), credits(1), NOW)
                : new ReleaseHold(ledger, id(i), ReleaseCause.TASK_FAILED, NOW));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void answersForEverWhatItAnsweredFirst() {
        assertThatTheFirstAnswersStand();
    }

    @Test
    void remembersABoundedNumberOfWhatIsOver() {
        loadFromTheLog();
        var state = awaitSnapshotOfAll();
        assertThat(state.at("/open")).isEmpty();
        assertThat(state.at("/ended/newest")).hasSize(REMEMBERED);
        assertThat(state.at("/grants/memory/newest")).hasSize(REMEMBERED);
        assertThat(state.at("/ended/older")).hasSize(2); // chapters
    }

    @Test
    void isReadFromItsSnapshotAndTheEventsAfterIt() {
        var whole = open("acc_whole");
        for (var i = 0; i < SNAPSHOT_EVERY; i++) {
            ask(grant(whole, i, 1));
        }
        await().atMost(LIMIT).until(() -> !snapshots(whole).isEmpty());
        ask(hold(whole, HOLDS));
        var deleted = db().sql("delete from engine.event where aggregate_id = ? and seq < ?")
                .params(whole.value(), SNAPSHOT_EVERY)
                .update();
        assertThat(deleted).isEqualTo(SNAPSHOT_EVERY);
        side.bean(Cache.class).remove(whole.value());
        assertThat(((HoldAnswer) ask(new AffirmHold(whole, id(HOLDS)))).now())
                .isEqualTo(new Balance(credits(GIVEN + SNAPSHOT_EVERY - 2), credits(2)));
    }

    @Test
    void isReadFromItsEventsWhenTheSnapshotIsSpoilt() {
        loadFromTheLog();
        awaitSnapshotOfAll();
        db().sql("update engine.snapshot set payload = 'x' where aggregate_id = ?")
                .param(ledger.value())
                .update();
        side.bean(Cache.class).remove(ledger.value());
        assertThatTheFirstAnswersStand();
    }

    private static void assertThatTheFirstAnswersStand() {
        var now = new Balance(credits(GIVEN + 2 * REMEMBERED - HOLDS / 2), credits(0));
        assertThat(List.of(
                        ask(hold(ledger, 0)),
                        ask(new AffirmHold(ledger, id(0))),
                        ask(new CaptureHold(ledger, id(0), credits(2), NOW)),
                        ask(new ReleaseHold(ledger, id(0), ReleaseCause.NO_TASK, NOW))))
                .containsOnly(
                        new HoldAnswer(id(0), HoldState.CAPTURED, credits(2), credits(1), firstHold.first(), now));
        assertThat(ask(new ExtendHold(ledger, id(1), NOW.plusSeconds(9_000))))
                .isEqualTo(new HoldEnded(id(1), HoldState.RELEASED));
        assertThat(ask(new HoldCredits(
                        ledger, id(1), credits(3), new Purpose(task(1), "Test"), NOW.plusSeconds(300), NOW)))
                .isEqualTo(new IdempotencyMismatch(id(1).value()));
        assertThat(ask(grant(ledger, 0, 1))).isInstanceOfSatisfying(GrantAnswer.class, answer -> {
            assertThat(answer.repeated()).isTrue();
            assertThat(answer.first()).isEqualTo(new Balance(credits(GIVEN + 1), credits(0)));
        });
        assertThat(ask(grant(ledger, 0, 2))).isEqualTo(new IdempotencyMismatch(lot(0).value()));
    }

    /** So that a snapshot of all that happened is taken now. */
    private static void loadFromTheLog() {
        db().sql("delete from engine.snapshot where aggregate_id = ?")
                .param(ledger.value())
                .update();
        side.bean(Cache.class).remove(ledger.value());
        ask(new AffirmHold(ledger, id(0)));
    }

    private static JsonNode awaitSnapshotOfAll() {
        var last =
                side.bean(EventLog.class).ofAggregate(ledger.value()).getLast().sequence();
        await().atMost(LIMIT) // one that was under way before may come first
                .untilAsserted(
                        () -> assertThat(snapshots(ledger)).extracting(Row::seq).containsExactly(last));
        var row = snapshots(ledger).getFirst();
        return JsonMapper.shared().readTree(row.payload());
    }

    private static LedgerId open(String account) {
        var owner = new Owner(Owner.PLATFORM, account);
        var id = LedgerId.of(owner);
        ask(new OpenLedger(id, owner));
        var lot = new Lot(LotId.of(id, "test"), LotSource.PURCHASE, credits(GIVEN), 10, NOW, null);
        ask(new GrantCredits(id, lot, "Test", NOW));
        return id;
    }

    private static GrantCredits grant(LedgerId ledger, int number, long amount) {
        return new GrantCredits(
                ledger, new Lot(lot(number), LotSource.GRANT, credits(amount), 40, NOW, null), "Test", NOW);
    }

    private static LotId lot(int number) {
        return LotId.of(ledger, "grant " + number);
    }

    private static HoldCredits hold(LedgerId ledger, int number) {
        var purpose = new Purpose(task(number), "Test");
        return new HoldCredits(ledger, id(number), credits(2), purpose, NOW.plusSeconds(300), NOW);
    }

    private static HoldId id(int number) {
        return HoldId.of(task(number), 1);
    }

    private static TaskId task(int number) {
        return new TaskId("tsk_long_" + number);
    }

    private static void all(IntFunction<Object> command) {
        CompletableFuture.allOf(IntStream.range(0, HOLDS)
                        .mapToObj(i -> gateway().send(command.apply(i)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** The answer, or why there is none. */
    private static Object ask(Object command) {
        try {
            return gateway().sendAndWait(command);
        } catch (CommandExecutionException refused) {
            return refused.getDetails().orElseThrow();
        }
    }

    private static CommandGateway gateway() {
        return side.bean(CommandGateway.class);
    }

    private static JdbcClient db() {
        return side.bean(JdbcClient.class);
    }

    private static List<Row> snapshots(LedgerId of) {
        return db().sql(
                        "select seq, convert_from(payload, 'UTF8') as payload from engine.snapshot where aggregate_id = ?")
                .param(of.value())
                .query(Row.class)
                .list();
    }

    private record Row(long seq, String payload) {}
}

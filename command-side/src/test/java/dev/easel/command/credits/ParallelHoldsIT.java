package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.tasks.TaskId;
import dev.easel.command.platform.RunningSide;
import dev.easel.embedded.TestServices;
import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import dev.easel.testing.Browser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What many are answered who change one ledger at once. */
class ParallelHoldsIT {

    private static final String EMAIL = "root@easel.test";
    private static final String PASSWORD = "correct horse battery";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final int AT_ONCE = 50;

    private static final Map<String, String> SETTINGS = new HashMap<>(TestServices.fresh());
    private static RunningSide side;

    @BeforeAll
    static void start() {
        SETTINGS.put("SUPER_ADMIN_EMAIL", EMAIL);
        SETTINGS.put("SUPER_ADMIN_PASSWORD", PASSWORD);
        side = RunningSide.start(SETTINGS);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void spendsWhatThereIsAndNotOneMore() {
        var ledger = ledgerOfAHundred("acc_many");
        var answers = atOnce(i -> answer(hold(ledger, "tsk_" + i)));
        var placed = answers.stream()
                .filter(HoldAnswer.class::isInstance)
                .map(HoldAnswer.class::cast)
                .toList();
        assertThat(placed).hasSize(10);
        assertThat(answers)
                .filteredOn(NotEnoughCredits.class::isInstance)
                .hasSize(AT_ONCE - 10)
                .containsOnly(new NotEnoughCredits(ledger, credits(10), credits(0)));
        assertThat(events(ledger)).hasSize(2 + 10);
        HoldAnswer one =
                gateway().sendAndWait(new AffirmHold(ledger, placed.getFirst().holdId()));
        assertThat(one.now()).isEqualTo(new Balance(credits(0), credits(100)));
    }

    @Test
    void placesOneHoldForAllWhoAskForTheSame() {
        var ledger = ledgerOfAHundred("acc_same");
        var answers = atOnce(_ -> answer(hold(ledger, "tsk_same")));
        HoldAnswer placed = gateway().sendAndWait(hold(ledger, "tsk_same"));
        assertThat(placed.first()).isEqualTo(new Balance(credits(90), credits(10)));
        assertThat(answers).hasSize(AT_ONCE).containsOnly(placed);
        assertThat(events(ledger)).hasSize(3);
    }

    @Test
    void refusesAllWhileNobodyHasOpenedTheLedger() {
        var owner = new Owner(Owner.PLATFORM, "acc_none");
        var ledger = LedgerId.of(owner);
        assertThat(atOnce(i -> answer(hold(ledger, "tsk_" + i))))
                .hasSize(AT_ONCE)
                .containsOnly(new NotEnoughCredits(ledger, credits(10), credits(0)));
        assertThat(events(ledger)).isEmpty();
        ledgerOfAHundred("acc_none");
        assertThat(answer(hold(ledger, "tsk_1"))).isInstanceOf(HoldAnswer.class);
    }

    /** Two processes on one database: who comes second may have to repeat, and nothing is lost or given twice. */
    @Test
    void failsForNobodyWhenTwoSidesChangeOneLedger() {
        try (var other = RunningSide.start(SETTINGS)) {
            var roots = List.of(root(side), root(other));
            var account = side.browser()
                    .signUp("ada@example.com")
                    .get("/api/auth/session")
                    .text("user/id");
            assertThat(atOnce(i -> give(roots.get(i % 2), account)))
                    .hasSize(AT_ONCE)
                    .containsOnly(200);
            var ledger = events(LedgerId.of(new Owner(Owner.PLATFORM, account)));
            assertThat(ledger).hasSize(1 + AT_ONCE);
            assertThat(JsonMapper.shared()
                            .readTree(ledger.getLast().payload())
                            .at("/availableAfter")
                            .asLong())
                    .isEqualTo(AT_ONCE);
        }
    }

    /** The status in the end: whoever is told to repeat does. */
    private static Integer give(Browser root, String account) {
        var one = Map.of("amount", 1, "type", "BONUS", "reasonCode", "TEST", "reason", "Test");
        var answer = root.post("/api/admin/users/" + account + "/credits", one);
        while (answer.text("code").equals("IDEMPOTENCY_IN_PROGRESS")) {
            answer = root.post("/api/admin/users/" + account + "/credits", one);
        }
        return answer.status();
    }

    private static Browser root(RunningSide side) {
        var browser = side.browser();
        var answer = browser.post("/api/auth/login", Map.of("email", EMAIL, "password", PASSWORD));
        assertThat(answer.status()).isEqualTo(200);
        return browser;
    }

    private static HoldCredits hold(LedgerId ledger, String task) {
        var id = new TaskId(task);
        return new HoldCredits(
                ledger, HoldId.of(id, 1), credits(10), new Purpose(id, "Test"), NOW.plusSeconds(300), NOW);
    }

    private static LedgerId ledgerOfAHundred(String account) {
        var owner = new Owner(Owner.PLATFORM, account);
        var ledger = LedgerId.of(owner);
        var lot = new Lot(LotId.of(ledger, "test"), LotSource.GRANT, credits(100), 40, NOW, null);
        gateway().sendAndWait(new OpenLedger(ledger, owner));
        gateway().sendAndWait(new GrantCredits(ledger, lot, "Test", NOW));
        return ledger;
    }

    private static List<Object> atOnce(IntFunction<Object> ask) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> (Callable<Object>) () -> ask.apply(i))
                    .map(threads::submit)
                    .toList();
            var answers = new ArrayList<Object>();
            for (var call : calls) {
                answers.add(call.get());
            }
            return answers;
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer, or why there is none. */
    private static Object answer(Object command) {
        try {
            return gateway().sendAndWait(command);
        } catch (CommandExecutionException refused) {
            return refused.getDetails().orElseThrow();
        }
    }

    private static CommandGateway gateway() {
        return side.bean(CommandGateway.class);
    }

    private static List<LoggedEvent> events(LedgerId ledger) {
        return side.bean(EventLog.class).ofAggregate(ledger.value());
    }
}

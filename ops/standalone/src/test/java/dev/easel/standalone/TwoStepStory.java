package dev.easel.standalone;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.CancelTask;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.command.platform.CommandWiring;
import dev.easel.embedded.TestServices;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselSide;
import dev.easel.saga.platform.SagaWiring;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A task of two steps, for 3 and 5 credits, from its hold to its end: aggregates, saga, desk and ledger together. */
class TwoStepStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GRANTED = 100;

    private static ConfigurableApplicationContext context;
    private static Commands commands;

    @BeforeAll
    static void start() {
        var settings = new HashMap<String, Object>(TestServices.fresh());
        settings.put("PORT", "0");
        context = new SpringApplicationBuilder(App.class).properties(settings).run();
        commands = context.getBean(Commands.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void handsTheSketchToTheModellerAndCostsTheWholePrice() {
        var task = submit("whole", "model");
        assertThat(settled(task)).isEqualTo(balanceAfter(8));
        var answer = inspect(task);
        assertThat(answer.status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(answer.outputs()).extracting(Output::storageKey).containsExactly("tasks/" + task + "/1/0.bin");
        assertThat(context.getBean(TwoStepProvider.class).modelled)
                .filteredOn(order -> order.attemptId().equals(AttemptId.of(StepId.of(task, 1), 1, 1)))
                .singleElement()
                .satisfies(order -> assertThat(order.sources())
                        .extracting(Output::storageKey)
                        .containsExactly("tasks/" + task + "/0/0.bin"));
    }

    @Test
    void costsTheSketchWhenItCannotBeModelled() {
        var task = submit("refused", "refuse");
        assertThat(settled(task)).isEqualTo(balanceAfter(3));
        assertKeepsTheSketch(task, TaskStatus.FAILED);
    }

    @Test
    void costsTheSketchWhenItIsCancelledWhileItIsModelled() {
        var task = submit("cancelled", "hang");
        await().atMost(PATIENCE)
                .until(() -> inspect(task).course().steps().getLast().status() == TaskStatus.RUNNING);
        commands.tell(new CancelTask(task, CancelledBy.OWNER, Instant.now()));
        assertThat(settled(task)).isEqualTo(balanceAfter(3));
        assertKeepsTheSketch(task, TaskStatus.CANCELLED);
    }

    private static void assertKeepsTheSketch(TaskId task, TaskStatus end) {
        var answer = inspect(task);
        assertThat(answer.status()).isEqualTo(end);
        assertThat(answer.outputs()).extracting(Output::storageKey).containsExactly("tasks/" + task + "/0/0.bin");
    }

    /** As admission does, for somebody with a hundred credits. */
    private static TaskId submit(String name, String then) {
        var owner = new Owner(Owner.PLATFORM, "acc_" + name);
        var ledger = LedgerId.of(owner);
        var task = new TaskId("tsk_" + name);
        var now = Instant.now();
        var lot = new Lot(LotId.of(ledger, "test"), LotSource.GRANT, credits(GRANTED), 40, now, null);
        commands.tell(new OpenLedger(ledger, owner));
        commands.tell(new GrantCredits(ledger, lot, "For the test", now));
        var payment = new Payment(ledger, HoldId.of(task, 1), credits(8));
        commands.tell(new HoldCredits(
                ledger, payment.holdId(), payment.price(), new Purpose(task, "Two steps"), now.plusSeconds(420), now));
        commands.tell(new SubmitTask(
                task,
                owner,
                TaskSource.WEB_TOOL,
                new ToolRef(ToolId.of("two-steps"), "two-steps", 1),
                new Request(Map.of(TwoStepProvider.THEN, then), name, null, null, false),
                payment,
                List.of(step(task, 0, TwoStepProvider.SKETCH, 3), step(task, 1, TwoStepProvider.MODEL, 5)),
                now.plusSeconds(300)));
        return task;
    }

    private static PlannedStep step(TaskId task, int ordinal, String type, long price) {
        return new PlannedStep(
                StepId.of(task, ordinal),
                ordinal,
                type,
                type,
                TwoStepProvider.NAME,
                "none",
                credits(price),
                Duration.ofSeconds(60));
    }

    /** The balance once the hold has ended. */
    private static Balance settled(TaskId task) {
        await().atMost(PATIENCE).until(() -> hold(task).state() == HoldState.CAPTURED);
        return hold(task).now();
    }

    private static HoldAnswer hold(TaskId task) {
        var payment = inspect(task).payment();
        return commands.ask(new AffirmHold(payment.ledgerId(), payment.holdId()));
    }

    private static TaskAnswer inspect(TaskId task) {
        return commands.ask(new InspectTask(task));
    }

    private static Balance balanceAfter(long spent) {
        return new Balance(credits(GRANTED - spent), Credits.NONE);
    }

    /** Both sides, and somebody who does the steps. */
    @EaselSide
    @Import({CommandWiring.class, SagaWiring.class})
    static class App {

        @Bean
        TwoStepProvider twoStepProvider() {
            return new TwoStepProvider();
        }
    }
}

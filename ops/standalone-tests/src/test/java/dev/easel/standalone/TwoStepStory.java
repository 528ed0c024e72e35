package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.credits.Balance;
import dev.easel.api.credits.HoldState;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.CancelTask;
import dev.easel.command.platform.CommandWiring;
import dev.easel.embedded.TestServices;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselSide;
import dev.easel.saga.platform.SagaWiring;
import dev.easel.standalone.PaidTasks.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

    private static ConfigurableApplicationContext context;
    private static Commands commands;
    private static PaidTasks tasks;

    @BeforeAll
    static void start() {
        var settings = new HashMap<String, Object>(TestServices.fresh());
        settings.put("PORT", "0");
        context = new SpringApplicationBuilder(App.class).properties(settings).run();
        commands = context.getBean(Commands.class);
        tasks = new PaidTasks(commands, "two-steps", TwoStepProvider.NAME);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void handsTheSketchToTheModellerAndCostsTheWholePrice() {
        var task = submit("whole", "model");
        assertThat(settled(task)).isEqualTo(PaidTasks.balanceAfter(8));
        var answer = tasks.inspect(task);
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
        assertThat(settled(task)).isEqualTo(PaidTasks.balanceAfter(3));
        assertKeepsTheSketch(task, TaskStatus.FAILED);
    }

    @Test
    void costsTheSketchWhenItIsCancelledWhileItIsModelled() {
        var task = submit("cancelled", "hang");
        await().atMost(PATIENCE)
                .until(() -> tasks.inspect(task).course().steps().getLast().status() == TaskStatus.RUNNING);
        commands.tell(new CancelTask(task, CancelledBy.OWNER, Instant.now()));
        assertThat(settled(task)).isEqualTo(PaidTasks.balanceAfter(3));
        assertKeepsTheSketch(task, TaskStatus.CANCELLED);
    }

    private static void assertKeepsTheSketch(TaskId task, TaskStatus end) {
        var answer = tasks.inspect(task);
        assertThat(answer.status()).isEqualTo(end);
        assertThat(answer.outputs()).extracting(Output::storageKey).containsExactly("tasks/" + task + "/0/0.bin");
    }

    private static TaskId submit(String name, String then) {
        return tasks.submit(
                name,
                Map.of(TwoStepProvider.THEN, then),
                Duration.ofMinutes(5),
                new Step(TwoStepProvider.SKETCH, 3),
                new Step(TwoStepProvider.MODEL, 5));
    }

    private static Balance settled(TaskId task) {
        return tasks.settled(task, HoldState.CAPTURED);
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

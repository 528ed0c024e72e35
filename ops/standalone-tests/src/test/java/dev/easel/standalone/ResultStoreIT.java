package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.credits.HoldState;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.command.platform.CommandWiring;
import dev.easel.embedded.Passage;
import dev.easel.embedded.TestServices;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselSide;
import dev.easel.saga.platform.SagaWiring;
import dev.easel.standalone.PaidTasks.Step;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The store goes away at the very moment when a result is to be written. */
class ResultStoreIT {

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(5);

    private static Passage store;
    private static ConfigurableApplicationContext context;
    private static PaidTasks tasks;
    private static GatedProvider provider;

    @BeforeAll
    static void start() {
        var settings = new HashMap<String, Object>(TestServices.fresh());
        var endpoint = String.valueOf(settings.get("S3_ENDPOINT"));
        var port = URI.create(endpoint).getPort();
        store = Passage.to(port);
        settings.put("S3_ENDPOINT", endpoint.replace(":" + port, ":" + store.port()));
        settings.put("PORT", "0");
        context = new SpringApplicationBuilder(App.class).properties(settings).run();
        tasks = new PaidTasks(context.getBean(Commands.class), "gated", GatedProvider.NAME);
        provider = context.getBean(GatedProvider.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        store.close();
    }

    @Test
    void keepsTheResultAndTakesThePriceOnceTheStoreIsBack() throws InterruptedException {
        var task = submit("patient", LONG);
        store.cut();
        try {
            provider.gate.release();
            await().during(AWAY)
                    .atMost(AWAY.multipliedBy(2))
                    .until(() -> tasks.hold(task).state() == HoldState.OPEN);
        } finally {
            store.mend();
        }
        assertThat(tasks.settled(task, HoldState.CAPTURED)).isEqualTo(PaidTasks.balanceAfter(5));
        assertThat(tasks.inspect(task).outputs())
                .extracting(Output::storageKey)
                .containsExactly("tasks/" + task + "/0/0.bin");
    }

    @Test
    void givesTheCreditsBackWhenTheStoreStaysAwayUntilTheDeadline() throws InterruptedException {
        var task = submit("late", AWAY);
        store.cut();
        try {
            provider.gate.release();
            assertThat(tasks.settled(task, HoldState.RELEASED)).isEqualTo(PaidTasks.balanceAfter(0));
        } finally {
            store.mend();
        }
        var ended = tasks.inspect(task);
        assertThat(ended.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(ended.outputs()).isEmpty();
    }

    /** Submits, and waits until the provider has the result in its hands. */
    private static TaskId submit(String name, Duration until) throws InterruptedException {
        var task = tasks.submit(name, Map.of(), until, new Step(GatedProvider.STEP, 5));
        assertThat(provider.waiting.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        return task;
    }

    /** Both sides, and somebody who does the step. */
    @EaselSide
    @Import({CommandWiring.class, SagaWiring.class})
    static class App {

        @Bean
        GatedProvider gatedProvider() {
            return new GatedProvider();
        }
    }
}

package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.HoldState;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.commands.RegisterProvider;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselSide;
import dev.easel.platform.Sessions;
import dev.easel.saga.platform.SagaWiring;
import dev.easel.testing.Browser;
import dev.easel.testing.Browser.Answer;
import dev.easel.testing.RunningProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An app's job of two outputs, for three tokens each: its first provider declines it, the second makes one file. */
class JobStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MODELS = "/api/admin/models";

    private static RunningProcess sides;
    private static Commands commands;
    private static PaidTasks tasks;
    private static Browser app;

    @BeforeAll
    static void start() {
        sides = new RunningProcess(App.class, Map.of("easel.step-types", RoutedProvider.STEP)) {};
        commands = sides.bean(Commands.class);
        tasks = new PaidTasks(commands, "", "");
        var admin = sides.browser()
                .withSession(sides.bean(Sessions.class)
                        .open(new AccountId("acc_0000000000000000000000000000000a"), Set.of(Role.ADMIN))
                        .token());
        var opened = admin.post(
                "/api/admin/apps", Map.of("name", "PhotoMania", "slug", "photomania", "defaultTokenGrant", 100));
        app = sides.browser().with("X-API-Key", opened.text("apiKey")).with("X-User-ID", "ada");
        define(admin, "both", "flaky", "sure");
        define(admin, "hopeless", "flaky");
    }

    @AfterAll
    static void stop() {
        sides.close();
    }

    @Test
    void isDoneByTheNextRouteAndPaidOnceForWhatWasDelivered() {
        var job = generate("both", "waits");
        assertThat(job.text("status")).isEqualTo("succeeded");
        assertThat(job.json().at("/tokens_charged").asLong()).isEqualTo(6);
        var task = new TaskId(job.text("job_id"));
        var settled = tasks.settled(task, HoldState.CAPTURED);
        assertThat(tasks.hold(task).captured().units()).isEqualTo(3);
        assertThat(settled.available().units())
                .isEqualTo(job.json().at("/user_balance").asLong() + 3);
        TaskAnswer done = commands.ask(new InspectTask(task));
        assertThat(done.status()).isEqualTo(TaskStatus.SUCCEEDED);
        assertThat(done.course().charge().units()).isEqualTo(3);
        assertThat(providers(task)).containsExactly("flaky FAILED", "sure SUCCEEDED");
        assertThat(generate("both", "waits").text("message")).isEqualTo("Duplicate request - returning existing job");
        assertThat(providers(task)).hasSize(2);
    }

    @Test
    void costsNothingWhenNoRouteCanDoIt() {
        var job = generate("hopeless", "fails");
        assertThat(job.text("status")).isEqualTo("failed");
        var task = new TaskId(job.text("job_id"));
        tasks.settled(task, HoldState.RELEASED);
        assertThat(tasks.hold(task).captured().units()).isZero();
        assertThat(providers(task)).containsExactly("flaky FAILED");
    }

    private static List<String> providers(TaskId task) {
        await().atMost(PATIENCE).until(() -> tasks.inspect(task).status().isFinal());
        return sides.bean(EventStore.class)
                .readEvents(task.value())
                .asStream()
                .map(it -> it.getPayload())
                .filter(AttemptRecorded.class::isInstance)
                .map(it -> ((AttemptRecorded) it).report())
                .map(report -> report.provider() + " " + report.outcome())
                .toList();
    }

    private static Answer generate(String model, String key) {
        app.with("Prefer", "wait=30");
        return app.writeBare(
                "POST",
                "/api/v1/generate",
                Map.of(
                        "model",
                        model,
                        "input",
                        Map.of("prompt", "A city at dusk", "num_outputs", 2),
                        "idempotency_key",
                        key));
    }

    private static void define(Browser admin, String name, String... providers) {
        var made = admin.post(
                MODELS,
                Map.of(
                        "name",
                        name,
                        "displayName",
                        name,
                        "stepType",
                        RoutedProvider.STEP,
                        "tokenCost",
                        3,
                        "maxOutputs",
                        4));
        assertThat(made.status()).isEqualTo(201);
        for (var index = 0; index < providers.length; index++) {
            var provider = providers[index];
            var id = ProviderId.of(ProviderScope.WEB, provider);
            commands.tell(new RegisterProvider(id, ProviderScope.WEB, provider, provider, "test"));
            var route = Map.of("provider", provider, "providerModelId", "m-1", "priority", index + 1);
            assertThat(admin.post(MODELS + "/" + made.text("model/id") + "/routes", route)
                            .status())
                    .isEqualTo(201);
        }
    }

    /** Both sides, and two who do the work. */
    @EaselSide
    @Import({CommandWiring.class, SagaWiring.class})
    static class App {

        @Bean
        RoutedProvider flakyProvider() {
            return RoutedProvider.declining("flaky");
        }

        @Bean
        RoutedProvider sureProvider() {
            return RoutedProvider.making("sure");
        }
    }
}

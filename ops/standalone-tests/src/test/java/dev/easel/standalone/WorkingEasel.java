package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.Role;
import dev.easel.embedded.DataDirectory;
import dev.easel.engine.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** An Easel in this process whose services may be taken away, and the demo's person at work. */
record WorkingEasel(Opened opened, Path data, Services services, Standalone easel, Demo demo) implements AutoCloseable {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    static WorkingEasel start(Path data) {
        var environment = Map.of("APP_ENV", "test");
        var opened = new Opened();
        var directory = opened.open(() -> DataDirectory.take(data));
        var services = opened.open(() -> Services.start(directory, environment));
        var easel = Standalone.start(opened, directory, services, 0, environment);
        var demo = new Demo(easel.origin(), easel.openDemo());
        demo.topUp(easel.signupCredits());
        return new WorkingEasel(opened, data, services, easel, demo);
    }

    String origin() {
        return easel.origin();
    }

    <T> T bean(Class<T> type) {
        return easel.bean(type);
    }

    /** The main job from end to end. */
    Receipt job() throws IOException {
        return demo.run(null, data.resolve("results"));
    }

    EaselClient signedIn() {
        var login = easel.openDemo().of(Role.USER);
        var client = new EaselClient(easel.origin());
        client.signIn(login.email(), login.password());
        return client;
    }

    Path photo() throws IOException {
        try (var bundled = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo-photo.png"))) {
            var photo = data.resolve("photo.png");
            Files.copy(bundled, photo, StandardCopyOption.REPLACE_EXISTING);
            return photo;
        }
    }

    /** Where the photo lies. */
    String upload(EaselClient person) throws IOException {
        return new MainJob(person, data).upload(photo());
    }

    static String submit(EaselClient person, String input, String key) {
        return person.post(
                        "/api/tasks",
                        Map.of("toolSlug", "background-remove", "input", Map.of("storageKey", input)),
                        key)
                .path("taskId")
                .asString();
    }

    static void awaitCompletion(EaselClient person, String task) {
        await().atMost(RECOVERY).ignoreExceptionsInstanceOf(DemoFailed.class).untilAsserted(() -> assertThat(
                        person.get("/api/tasks/" + task).path("status").asString())
                .isEqualTo("completed"));
    }

    /** What a person has, held credits included. */
    static long credits(EaselClient person) {
        var balance = person.get("/api/credits/balance");
        return balance.path("balance").asLong() + balance.path("held").asLong();
    }

    static void awaitCredits(EaselClient person, long credits) {
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(credits(person)).isEqualTo(credits));
    }

    /** Every event of the log came through Kafka, in the order of its aggregate. */
    void requireEverythingRelayed() {
        var log = easel.bean(EventLog.class).after(-1, 10_000);
        assertThat(Relayed.until(log, services.settings().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "")))
                .isEqualTo(Relayed.expected(log));
    }

    @Override
    public void close() {
        opened.close();
    }
}

package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.Role;
import dev.easel.embedded.DataDirectory;
import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.engine.EventLog;
import dev.easel.platform.ObjectStore;
import dev.easel.testing.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/** A service is away for ten seconds while people work: what they meet, and what has become of it afterwards. */
class ServicesAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final long PRICE = 10;

    @TempDir
    static Path data;

    private static final Opened OPENED = new Opened();
    private static Services services;
    private static Standalone easel;
    private static Demo demo;

    @BeforeAll
    static void start() {
        var environment = Map.of("APP_ENV", "test");
        var directory = OPENED.open(() -> DataDirectory.take(data));
        services = OPENED.open(() -> Services.start(directory, environment));
        easel = Standalone.start(OPENED, directory, services, 0, environment);
        demo = new Demo(easel.origin(), easel.openDemo());
        demo.topUp(easel.signupCredits());
    }

    @AfterAll
    static void stop() {
        OPENED.close();
    }

    @Test
    void hearsOfEveryEventInOrderOnceKafkaIsBack() throws IOException {
        assertThat(job().status()).isEqualTo("completed");
        away(
                Service.KAFKA,
                () -> assertThat(job().holds()).isTrue(),
                () -> new Browser(easel.origin()).get("/api/health").status() == 503);
        assertThat(job().status()).isEqualTo("completed");
        var log = easel.bean(EventLog.class).after(-1, 10_000);
        assertThat(Relayed.until(log, services.settings().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "")))
                .isEqualTo(Relayed.expected(log));
    }

    @Test
    void finishesWhatWasBegunOnceTheStoreIsBack() throws IOException {
        try (var person = signedIn()) {
            var before = credits(person);
            var photo = photo();
            var input = new MainJob(person, data).upload(photo);
            var unconfirmed = person.post(
                    "/api/assets/upload-url",
                    Map.of("filename", "a.png", "contentType", "image/png", "size", Files.size(photo)),
                    "away");
            person.upload(unconfirmed.path("uploadUrl").asString(), unconfirmed.path("headers"), photo);
            var confirm = "/api/assets/" + unconfirmed.path("assetId").asString() + "/confirm";
            var task = new String[1];
            away(
                    Service.S3,
                    () -> {
                        assertThatThrownBy(() -> person.post(confirm, Map.of(), "away-1"))
                                .hasMessageContaining("503")
                                .hasMessageContaining("STORAGE_UNAVAILABLE");
                        task[0] = person.post(
                                        "/api/tasks",
                                        Map.of("toolSlug", "background-remove", "input", Map.of("storageKey", input)),
                                        "away-2")
                                .path("taskId")
                                .asString();
                    },
                    ServicesAwayIT::storeIsAway);
            await().atMost(RECOVERY).untilAsserted(() -> assertThat(
                            person.get("/api/tasks/" + task[0]).path("status").asString())
                    .isEqualTo("completed"));
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(credits(person)).isEqualTo(before - PRICE));
            assertThat(person.post(confirm, Map.of(), "away-3").at("/asset/id").asString())
                    .isEqualTo(unconfirmed.path("assetId").asString());
        }
    }

    /** Stops a service, does that, and starts it again when it has been away long enough. */
    private static void away(Service service, Meanwhile meanwhile, Callable<Boolean> isAway) throws IOException {
        services.embedded().stop(service);
        try {
            meanwhile.happens();
            await().during(AWAY).atMost(AWAY.multipliedBy(2)).until(isAway);
        } finally {
            services.embedded().start(service);
        }
    }

    /** What a person has, held credits included. */
    private static long credits(EaselClient person) {
        var balance = person.get("/api/credits/balance");
        return balance.path("balance").asLong() + balance.path("held").asLong();
    }

    private static boolean storeIsAway() {
        try {
            easel.bean(ObjectStore.class).check();
            return false;
        } catch (SdkException away) {
            return true;
        }
    }

    private static Receipt job() throws IOException {
        return demo.run(null, data.resolve("results"));
    }

    private static EaselClient signedIn() {
        var login = easel.openDemo().of(Role.USER);
        var client = new EaselClient(easel.origin());
        client.signIn(login.email(), login.password());
        return client;
    }

    private static Path photo() {
        try (var bundled = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo-photo.png"))) {
            var photo = data.resolve("photo.png");
            Files.copy(bundled, photo, StandardCopyOption.REPLACE_EXISTING);
            return photo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws IOException;
    }
}

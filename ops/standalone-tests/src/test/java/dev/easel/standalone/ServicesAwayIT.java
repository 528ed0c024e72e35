package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.platform.ObjectStore;
import dev.easel.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/** A service is away for ten seconds while people work: what they meet, and what has become of it afterwards. */
class ServicesAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final long PRICE = 10;

    @TempDir
    static Path data;

    private static WorkingEasel easel;

    @BeforeAll
    static void start() {
        easel = WorkingEasel.start(data);
    }

    @AfterAll
    static void stop() {
        easel.close();
    }

    @Test
    void hearsOfEveryEventInOrderOnceKafkaIsBack() throws IOException {
        assertThat(easel.job().holds()).isTrue();
        away(
                Service.KAFKA,
                () -> assertThat(easel.job().holds()).isTrue(),
                () -> new Browser(easel.origin()).get("/api/health").status() == 503);
        assertThat(easel.job().holds()).isTrue();
        easel.requireEverythingRelayed();
    }

    @Test
    void finishesWhatWasBegunOnceTheStoreIsBack() throws IOException {
        try (var person = easel.signedIn()) {
            var before = WorkingEasel.credits(person);
            var input = easel.upload(person);
            var photo = easel.photo();
            var unconfirmed = person.post(
                    "/api/assets/upload-url",
                    Map.of("filename", "a.png", "contentType", "image/png", "size", Files.size(photo)),
                    "away");
            person.upload(unconfirmed.path("uploadUrl").asString(), unconfirmed.path("headers"), photo);
            var asset = unconfirmed.path("assetId").asString();
            var confirm = "/api/assets/" + asset + "/confirm";
            var task = new AtomicReference<String>();
            away(
                    Service.S3,
                    () -> {
                        assertThatThrownBy(() -> person.post(confirm, Map.of(), "away-1"))
                                .hasMessageContaining("STORAGE_UNAVAILABLE");
                        task.set(WorkingEasel.submit(person, input, "away"));
                    },
                    ServicesAwayIT::storeIsAway);
            WorkingEasel.awaitCompletion(person, Objects.requireNonNull(task.get()));
            WorkingEasel.awaitCredits(person, before - PRICE);
            assertThat(person.post(confirm, Map.of(), "away-2").at("/asset/id").asString())
                    .isEqualTo(asset);
        }
    }

    /** Stops a service, does that, and starts it again when it has been away long enough. */
    private static void away(Service service, Meanwhile meanwhile, Callable<Boolean> isAway) throws IOException {
        easel.services().embedded().stop(service);
        try {
            meanwhile.happens();
            await().during(AWAY).atMost(AWAY.multipliedBy(2)).until(isAway);
        } finally {
            easel.services().embedded().start(service);
        }
    }

    private static boolean storeIsAway() {
        try {
            easel.bean(ObjectStore.class).check();
            return false;
        } catch (SdkException away) {
            return true;
        }
    }

    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws IOException;
    }
}

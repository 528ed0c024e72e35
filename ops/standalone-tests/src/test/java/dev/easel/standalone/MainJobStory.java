package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.Role;
import dev.easel.platform.Settings;
import dev.easel.testing.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job in earnest: a person uploads a photo, a tool works on it, the result lies in S3, and what it cost is what
 * was said. Stream, ledger, event trail and Kafka tell the same story, and still do after a restart.
 */
class MainJobStory {

    private static final Map<String, String> ENVIRONMENT = Map.of("APP_ENV", "test");

    @TempDir
    Path data;

    @Test
    void worksOnAPhotoTakesWhatItSaidAndRemembers() throws IOException {
        Receipt receipt;
        List<String> trail;
        try (var easel = Standalone.start(data, 0, ENVIRONMENT)) {
            var demo = new Demo(easel.origin(), easel.openDemo());
            demo.topUp(easel.signupCredits());
            receipt = demo.run(null, data.resolve("results"));

            assertThat(receipt.status()).isEqualTo("completed");
            assertThat(receipt.events()).containsExactly("snapshot", "progress", "step_completed", "completed");
            assertThat(receipt.creditsBefore()).isEqualTo(1000);
            assertThat(receipt.creditsHeld()).isEqualTo(10);
            assertThat(receipt.creditsAfter()).isEqualTo(990);
            isCutOut(Path.of(receipt.outputFile()));
            assertThat(movements(easel, receipt.taskId())).containsExactlyInAnyOrder("HOLD -10", "CAPTURE 0");
            trail = trail(easel, receipt.taskId());
            assertThat(trail)
                    .containsSubsequence(
                            "credits.credits-held",
                            "tasks.task-submitted",
                            "tasks.step-requested",
                            "tasks.step-completed",
                            "tasks.task-completed",
                            "credits.hold-captured");
            assertThat(relayed(easel, receipt.taskId())).contains("tasks.task-submitted", "tasks.task-completed");
        }
        try (var easel = Standalone.start(data, 0, ENVIRONMENT)) {
            var person = signedIn(easel, Role.USER);
            assertThat(person.get("/api/credits/balance").json().path("balance").asLong())
                    .isEqualTo(990);
            var task = person.get("/api/tasks/" + receipt.taskId()).json();
            assertThat(task.path("status").asString()).isEqualTo("completed");
            assertThat(person.statusOf(task.at("/output/items/0/url").asString()))
                    .isEqualTo(200);
            assertThat(movements(easel, receipt.taskId())).containsExactlyInAnyOrder("HOLD -10", "CAPTURE 0");
            assertThat(trail(easel, receipt.taskId())).isEqualTo(trail);
        }
    }

    private static void isCutOut(Path result) throws IOException {
        var photo = ImageIO.read(Objects.requireNonNull(Demo.class.getResource("/demo-photo.png")));
        var cutOut = ImageIO.read(result.toFile());
        assertThat(cutOut.getWidth()).isEqualTo(photo.getWidth());
        assertThat(cutOut.getHeight()).isEqualTo(photo.getHeight());
        var alphas = new HashSet<Integer>();
        for (var y = 0; y < cutOut.getHeight(); y++) {
            for (var x = 0; x < cutOut.getWidth(); x++) {
                alphas.add(cutOut.getRGB(x, y) >>> 24);
            }
        }
        assertThat(alphas).contains(0, 255).hasSizeGreaterThan(20); // gone, kept, and a soft edge between
    }

    /** What the ledger says of a task, to those who audit it. */
    private static List<String> movements(Standalone easel, String taskId) {
        var account = signedIn(easel, Role.USER).get("/api/auth/session").text("user/id");
        return signedIn(easel, Role.FINANCE)
                .get("/api/finance/ledgers/" + account + "/entries")
                .json()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("taskId").asString("").equals(taskId))
                .map(entry -> entry.path("type").asString() + " "
                        + entry.path("amount").asLong())
                .toList();
    }

    /** The names of the events of a task and its hold, in order. */
    private static List<String> trail(Standalone easel, String taskId) {
        return signedIn(easel, Role.ADMIN)
                .get("/api/admin/tasks/" + taskId)
                .json()
                .path("events")
                .valueStream()
                .map(event -> event.path("name").asString())
                .toList();
    }

    /** The types of the events of a task that came through Kafka. */
    private static Set<String> relayed(Standalone easel, String taskId) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", easel.bean(Settings.class).kafkaServers(),
                "group.id", "story",
                "auto.offset.reset", "earliest");
        var types = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("platform.events"));
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!types.contains("tasks.task-completed") && System.nanoTime() < deadline) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(taskId)) {
                        var type = message.headers().lastHeader("ce_type").value(); // CloudEvents, binary mode
                        types.add(new String(type, StandardCharsets.UTF_8).replaceFirst("\\.v\\d+$", ""));
                    }
                }
            }
        }
        return types;
    }

    private static Browser signedIn(Standalone easel, Role role) {
        var login = easel.openDemo().of(role);
        var browser = new Browser(easel.origin());
        var answer = browser.writeBare(
                "POST", "/api/auth/login", Map.of("email", login.email(), "password", login.password()));
        assertThat(answer.status()).isEqualTo(200);
        return browser;
    }
}

package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.TestServices;
import dev.easel.testing.Browser;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of each side on one set of services: any of them may die. */
class SeveralProcessesIT {

    private static final Duration TAKEOVER =
            Duration.ofSeconds(20); // on a machine that starts and kills JVMs meanwhile
    private static final String PASSWORD = "first of all passwords";
    private static final int PRICE = 10;

    @TempDir
    Path data;

    private final List<LaunchedEasel> nodes = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(TestServices.fresh());

    @AfterEach
    void stop() throws IOException {
        for (var node : nodes) {
            node.close();
        }
    }

    @Test
    void agreeOnEveryCreditAndGoOnWithoutThoseThatDie() throws Exception {
        environment.putAll(Map.of("SUPER_ADMIN_EMAIL", "root@easel.test", "SUPER_ADMIN_PASSWORD", PASSWORD));
        environment.put("S3_SAME_ORIGIN", "false"); // only the launcher passes /s3 on
        var commands = launch("command");
        var queries = launch("query");
        var sagas = launch("saga");
        nodes.forEach(node -> assertThat(node.awaitsWork()).as(node.output()).isTrue());

        var one = new Browser(commands.getFirst().answersAt());
        var account = one.signUp("ada@easel.test").get("/api/auth/session").text("user/id");
        var ada = List.of(one, one.at(commands.getLast().answersAt()));
        var reads = queries.stream().map(node -> one.at(node.answersAt())).toList();
        reads.forEach(read -> awaitBalance(read, 10)); // the saga side's welcome
        grant(commands.getLast(), account, 490);
        reads.forEach(read -> awaitBalance(read, 500));

        var photo = upload(one);
        submitTogether(ada, photo, 20);
        reads.forEach(read -> awaitBalance(read, 300));

        submit(ada.getLast(), photo);
        sagas.getFirst().kill();
        submit(ada.getFirst(), photo);
        reads.forEach(read -> awaitBalance(read, 280));

        queries.getFirst().kill();
        commands.getFirst().kill();
        submit(ada.getLast(), photo);
        awaitBalance(reads.getLast(), 270);

        awaitTasks(reads.getLast(), 23);
    }

    /** Listings and balances are made by groups that are taken over one by one. */
    private static void awaitTasks(Browser read, int count) {
        await().atMost(TAKEOVER).untilAsserted(() -> {
            var tasks = read.get("/api/tasks?limit=100").json().path("tasks");
            assertThat(tasks).hasSize(count).allSatisfy(task -> {
                assertThat(task.path("status").asString()).isEqualTo("completed");
                assertThat(task.path("creditsUsed").asInt()).isEqualTo(PRICE);
            });
        });
    }

    private List<LaunchedEasel> launch(String side) throws IOException {
        var pair = new ArrayList<LaunchedEasel>();
        for (var i = 0; i < 2; i++) {
            pair.add(LaunchedEasel.launch(data, environment, "node", side, "--port", "0"));
        }
        nodes.addAll(pair);
        return pair;
    }

    private static void grant(LaunchedEasel node, String account, int amount) {
        var root = new Browser(node.answersAt());
        root.post("/api/auth/login", Map.of("email", "root@easel.test", "password", PASSWORD));
        var granted = root.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/admin/users/" + account + "/credits",
                        Map.of("amount", amount, "type", "BONUS", "reasonCode", "test", "reason", "For the test"));
        assertThat(granted.status()).as(granted.body()).isLessThan(300);
    }

    private static String upload(Browser person) throws IOException {
        var photo = photo();
        var ticket = person.post(
                "/api/assets/upload-url",
                Map.of("filename", "photo.png", "contentType", "image/png", "size", photo.length));
        assertThat(person.put(ticket.text("uploadUrl"), "image/png", photo)).isEqualTo(200);
        person.post("/api/assets/" + ticket.text("assetId") + "/confirm", Map.of());
        return ticket.text("storageKey");
    }

    /** Small: the processes matter here, not the picture. */
    private static byte[] photo() throws IOException {
        var picture = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 90);
        pen.setColor(Color.RED);
        pen.fillOval(30, 15, 60, 60);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** Half of them at each process, all at once: they hold credits of one ledger. */
    private static void submitTogether(List<Browser> browsers, String photo, int count) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = IntStream.range(0, count)
                    .mapToObj(i -> (Callable<String>) () -> submit(browsers.get(i % browsers.size()), photo))
                    .toList();
            var tasks = new HashSet<String>();
            for (var answer : callers.invokeAll(calls)) {
                tasks.add(answer.get());
            }
            assertThat(tasks).hasSize(count);
        }
    }

    private static String submit(Browser person, String photo) {
        var answer = person.post(
                "/api/tasks", Map.of("toolSlug", "background-remove", "input", Map.of("storageKey", photo)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.text("taskId");
    }

    /** With nothing held: whatever was submitted has been settled. */
    private static void awaitBalance(Browser read, int balance) {
        await().atMost(TAKEOVER).untilAsserted(() -> {
            var credits = read.get("/api/credits/balance").json();
            assertThat(credits.path("balance").asInt()).isEqualTo(balance);
            assertThat(credits.path("held").asInt()).isZero();
        });
    }
}

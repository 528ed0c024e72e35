package dev.easel.standalone;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.CancelTask;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.platform.Commands;
import dev.easel.testing.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app's server is told what happens, by whatever is left of Easel. */
class WebhooksStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> ENVIRONMENT = Map.of("APP_ENV", "test", "OUTBOUND_LOOPBACK", "true");

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile boolean hangs;

    @TempDir
    Path data;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void tellsTheEndOfAJobAndThatCreditsRunLow() throws IOException, GeneralSecurityException {
        try (var easel = Standalone.start(data, 0, ENVIRONMENT)) {
            var app = app(easel.origin(), easel.openDemo());
            var added = add(app);
            app.writeBare("POST", "/api/v1/users", Map.of("external_id", "ada"));
            var task = cancelledJob(easel.bean(Commands.class));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(messages).hasSize(2));
            assertThat(messages).extracting(Message::body).anyMatch(body -> body.contains("\"credits.low\""));
            var told = messages.stream()
                    .filter(it -> it.body().contains("job.cancelled"))
                    .findFirst()
                    .orElseThrow();
            assertThat(told.body())
                    .startsWith(
                            "{\"event\":\"job.cancelled\",\"job_id\":\"" + task
                                    + "\",\"status\":\"cancelled\",\"user_id\":\"ada\",\"tokens_charged\":0,\"completed_at\":\"");
            assertThat(told.signature()).isEqualTo(signature(told, added.text("secret")));
            var feed = app.get("/api/v1/events");
            assertThat(feed.json().at("/events").valueStream().map(it -> it.get("id")
                            .asString()))
                    .containsExactlyInAnyOrderElementsOf(
                            messages.stream().map(Message::id).toList());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(app.get("/api/v1/webhook-deliveries?status=delivered")
                                    .json()
                                    .at("/deliveries")
                                    .size())
                            .isEqualTo(2));
        }
    }

    /** Killed after the request arrived and before its answer was written down (T13). */
    @Test
    void sendsUnderTheSameIdAgainWhatADeadProcessHadInItsHands() throws Exception {
        hangs = true;
        Browser app;
        try (var easel = launch()) {
            app = app(easel.origin(), easel.logins());
            var endpoint = add(app).text("endpoint/id");
            app.writeBare("POST", "/api/v1/webhook-endpoints/" + endpoint + "/test", null);
            await().atMost(PATIENCE).until(() -> !messages.isEmpty());
            easel.kill();
        }
        hangs = false;
        try (var easel = launch()) {
            await().atMost(PATIENCE).until(() -> messages.size() > 1);
            assertThat(messages.stream().map(Message::id).distinct()).hasSize(1);
            assertThat(messages.stream().map(Message::body).distinct()).hasSize(1);
            var again = app.at(easel.origin()).with("X-API-Key", key);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            again.get("/api/v1/webhook-deliveries").text("deliveries/0/status"))
                    .isEqualTo("delivered"));
        }
    }

    private String key = "";

    private Browser app(String origin, DemoLogins logins) {
        var login = logins.of(Role.ADMIN);
        var admin = new Browser(origin);
        admin.post("/api/auth/login", Map.of("email", login.email(), "password", login.password()));
        var opened = admin.post(
                "/api/admin/apps", Map.of("name", "PhotoMania", "slug", "photomania", "defaultTokenGrant", 10));
        key = opened.text("apiKey");
        return new Browser(origin).with("X-API-Key", key);
    }

    private Browser.Answer add(Browser app) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        var added = app.writeBare("POST", "/api/v1/webhook-endpoints", Map.of("url", url));
        assertThat(added.status()).isEqualTo(201);
        return added;
    }

    /** As admission submits it: eight of ten credits are held, and come back. */
    private static TaskId cancelledJob(Commands commands) {
        var app = AppId.of("photomania");
        var owner = AppUserId.of(app, KeyMode.LIVE, "ada").owner(app);
        var ledger = LedgerId.of(owner);
        var task = new TaskId("tsk_hooked");
        var now = Instant.now();
        var payment = new Payment(ledger, HoldId.of(task, 1), credits(8));
        commands.tell(new HoldCredits(
                ledger, payment.holdId(), payment.price(), new Purpose(task, "none"), now.plusSeconds(420), now));
        var step = new PlannedStep(
                StepId.of(task, 0), 0, "Make", "never", "nobody", "none", credits(8), Duration.ofSeconds(60));
        commands.tell(new SubmitTask(
                task,
                owner,
                TaskSource.TENANT,
                new ToolRef(ToolId.of("none"), "none", 1),
                new Request(Map.of(), "hooked", null, null, false),
                payment,
                List.of(step),
                now.plusSeconds(300)));
        commands.tell(new CancelTask(task, CancelledBy.OPERATOR, now));
        return task;
    }

    private LaunchedEasel launch() throws IOException {
        var easel = LaunchedEasel.launch(data, ENVIRONMENT, "start", "--port", "0");
        assertThat(easel.awaitsWork()).as(easel.output()).isTrue();
        return easel;
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        messages.add(new Message(
                String.valueOf(headers.getFirst("webhook-id")),
                String.valueOf(headers.getFirst("webhook-timestamp")),
                String.valueOf(headers.getFirst("webhook-signature")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (hangs) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static String signature(Message message, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private record Message(String id, String timestamp, String signature, String body) {}
}

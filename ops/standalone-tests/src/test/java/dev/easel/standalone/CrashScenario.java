package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.Role;
import dev.easel.embedded.TestServices;
import dev.easel.saga.providers.CrashPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever transition of the provider desk a process dies at, each task ends once and is paid for once. */
abstract class CrashScenario {

    private static final int KILLED = 137;
    private static final long PRICE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path data;

    private final Map<String, String> services = new HashMap<>(TestServices.fresh());
    private final Set<CrashPoint> points;
    private Path photo;

    /** @param points the transitions to die at, one after the other; two classes share them, which run side by side */
    CrashScenario(Set<CrashPoint> points) {
        this.points = points;
    }

    @BeforeEach
    void prepare() throws IOException {
        services.put("S3_SAME_ORIGIN", "false");
        services.put("JOB_BACKOFF_DELAY_MS", "50");
        photo = Files.createTempFile("easel-", ".png");
        try (var bundled = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo-photo.png"))) {
            Files.copy(bundled, photo, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void settlesEachTaskOnceWhereverItsProcessWasKilled() throws Exception {
        var tasks = new EnumMap<CrashPoint, String>(CrashPoint.class);
        var input = uploadedPhoto();
        for (var point : points) {
            try (var easel = launch(Map.of("EASEL_CRASH_AT", point.name()))) {
                if (easel.awaitsWork()) { // else it died of what an earlier one had left to do
                    submitUnlessItDies(easel, point, input).ifPresent(task -> tasks.put(point, task));
                }
                assertThat(easel.awaitExit())
                        .as("%s: %s", point, easel.output())
                        .isEqualTo(KILLED);
            }
        }
        try (var easel = launch(Map.of())) {
            assertThat(easel.awaitsWork()).as(easel.output()).isTrue();
            try (var person = signedIn(easel, Role.USER)) {
                for (var point : points) {
                    var task = submit(person, point, input); // asked again, it is the task that it was
                    assertThat(tasks.getOrDefault(point, task)).isEqualTo(task);
                    tasks.put(point, task);
                }
                assertThat(new HashSet<>(tasks.values())).hasSameSizeAs(points);
                tasks.values().forEach(task -> awaitSuccess(person, task));
                requirePaidOnce(easel, person, tasks.values());
            }
        }
    }

    /** Uploaded by a process that lives. */
    private String uploadedPhoto() throws Exception {
        try (var easel = launch(Map.of())) {
            assertThat(easel.awaitsWork()).as(easel.output()).isTrue();
            try (var person = signedIn(easel, Role.USER)) {
                return new MainJob(person, data).upload(photo);
            }
        }
    }

    private static Optional<String> submitUnlessItDies(LaunchedEasel easel, CrashPoint point, String input) {
        try (var person = signedIn(easel, Role.USER)) {
            return Optional.of(submit(person, point, input));
        } catch (DemoFailed itDied) {
            return Optional.empty();
        }
    }

    private static String submit(EaselClient person, CrashPoint point, String input) {
        return person.post(
                        "/api/tasks",
                        Map.of("toolSlug", "background-remove", "input", Map.of("storageKey", input)),
                        "crash-" + point)
                .path("taskId")
                .asString();
    }

    private static void awaitSuccess(EaselClient person, String task) {
        await(task).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        person.get("/api/tasks/" + task).path("status").asString())
                .isEqualTo("completed"));
    }

    /** Each task was held and captured once, nothing is held any more, and what is left is what was given less the prices. */
    private static void requirePaidOnce(LaunchedEasel easel, EaselClient person, Collection<String> tasks) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        person.get("/api/credits/balance").path("held").asLong())
                .isZero());
        var account = person.get("/api/auth/session").at("/user/id").asString();
        try (var auditor = signedIn(easel, Role.FINANCE)) {
            var ledger = auditor.get("/api/finance/ledgers/" + account + "/entries?limit=100");
            var entries = ledger.path("entries").valueStream().toList();
            assertThat(tasks).allSatisfy(task -> assertThat(entries)
                    .filteredOn(entry -> entry.path("taskId").asString("").equals(task))
                    .extracting(entry -> entry.path("type").asString())
                    .containsExactlyInAnyOrder("HOLD", "CAPTURE"));
            var given = entries.stream()
                    .filter(entry -> !entry.has("taskId"))
                    .mapToLong(entry -> entry.path("amount").asLong())
                    .sum();
            assertThat(ledger.path("closing").asLong()).isEqualTo(given - PRICE * tasks.size());
        }
    }

    private static EaselClient signedIn(LaunchedEasel easel, Role role) {
        var login = easel.logins().of(role);
        var client = new EaselClient(easel.origin());
        client.signIn(login.email(), login.password());
        return client;
    }

    private LaunchedEasel launch(Map<String, String> more) throws IOException {
        var environment = new HashMap<>(services);
        environment.putAll(more);
        return LaunchedEasel.launch(data, environment, "start", "--port", "0", "--no-demo");
    }
}

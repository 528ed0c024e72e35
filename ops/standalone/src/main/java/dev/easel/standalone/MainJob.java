package dev.easel.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The main job as a person does it: upload a photo, remove its background, follow the stream, take the result. */
final class MainJob {

    private static final String TOOL = "background-remove";
    private static final Set<String> UNDER_WAY = Set.of("pending", "processing");
    private static final Duration SETTLEMENT = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final EaselClient easel;
    private final Path results;

    MainJob(EaselClient easel, Path results) {
        this.easel = easel;
        this.results = results;
    }

    Receipt run(Path photo) throws IOException {
        var start = System.nanoTime();
        var before = balance();
        JsonNode accepted;
        try {
            accepted = submit(upload(photo));
        } catch (DemoFailed refused) {
            return Receipt.refused(before, millisSince(start), String.valueOf(refused.getMessage()));
        }
        var taskId = accepted.path("taskId").asString();
        var events = new ArrayList<String>();
        try (var messages = easel.stream(accepted.path("streamUrl").asString())) {
            messages.forEach(message -> note(events, message.path("type").asString()));
        }
        var held = accepted.path("creditsReserved").asLong();
        var task = ended(taskId);
        var after = balanceAfter(before, held);
        var millis = millisSince(start);
        var status = task.path("status").asString();
        var file = status.equals("completed") ? keep(taskId, task) : "";
        var error = task.path("error").asStringOpt().orElse(null);
        return new Receipt(status, taskId, before, held, after, file, millis, events, error);
    }

    private JsonNode submit(String storageKey) {
        return easel.post(
                "/api/tasks",
                Map.of("toolSlug", TOOL, "input", Map.of("storageKey", storageKey)),
                UUID.randomUUID().toString());
    }

    /** Where the photo lies once it is checked. */
    String upload(Path photo) throws IOException {
        var name = photo.getFileName().toString();
        var wanted = easel.post(
                "/api/assets/upload-url",
                Map.of("filename", name, "contentType", contentType(name), "size", Files.size(photo)),
                UUID.randomUUID().toString());
        easel.upload(wanted.path("uploadUrl").asString(), wanted.path("headers"), photo);
        easel.post(
                "/api/assets/" + wanted.path("assetId").asString() + "/confirm",
                Map.of(),
                UUID.randomUUID().toString());
        return wanted.path("storageKey").asString();
    }

    private String keep(String taskId, JsonNode task) throws IOException {
        Files.createDirectories(results);
        var file = results.resolve(taskId + ".png");
        easel.download(task.path("output").path("items").path(0).path("url").asString(), file);
        return file.toString();
    }

    private long balance() {
        return easel.get("/api/credits/balance").path("balance").asLong();
    }

    /** The task, once reads know of its end: the stream may be a moment ahead of them. */
    private JsonNode ended(String taskId) {
        return eventually(
                () -> easel.get("/api/tasks/" + taskId),
                task -> !UNDER_WAY.contains(task.path("status").asString()));
    }

    /** Waits until nothing is held any more: the ledger settles right after the task. */
    private long balanceAfter(long before, long held) {
        return eventually(
                        () -> easel.get("/api/credits/balance"),
                        now -> now.path("held").asLong() == 0
                                && Set.of(before, before - held)
                                        .contains(now.path("balance").asLong()))
                .path("balance")
                .asLong();
    }

    /** The first answer that will do, or the last one when that takes too long. */
    private static JsonNode eventually(Supplier<JsonNode> question, Predicate<JsonNode> willDo) {
        var deadline = System.nanoTime() + SETTLEMENT.toNanos();
        var answer = question.get();
        while (!willDo.test(answer) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            answer = question.get();
        }
        return answer;
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void note(List<String> events, String type) {
        if (events.isEmpty() || !events.getLast().equals(type)) {
            events.add(type);
        }
    }

    private static String contentType(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".png")) {
            return "image/png";
        }
        return lower.endsWith(".webp") ? "image/webp" : "image/jpeg";
    }
}

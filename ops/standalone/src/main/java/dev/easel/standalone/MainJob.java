package dev.easel.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The main job as a person does it: upload a photo, remove its background, follow the stream, take the result. */
final class MainJob {

    private static final String TOOL = "background-remove";

    private final EaselClient easel;
    private final Path results;

    MainJob(EaselClient easel, Path results) {
        this.easel = easel;
        this.results = results;
    }

    Receipt run(Path photo) throws IOException {
        var start = System.nanoTime();
        var before = balance();
        var storageKey = upload(photo);
        var accepted = easel.post(
                "/api/tasks",
                Map.of("toolSlug", TOOL, "input", Map.of("storageKey", storageKey)),
                UUID.randomUUID().toString());
        var taskId = accepted.path("taskId").asString();
        var events = new ArrayList<String>();
        try (var messages = easel.stream(accepted.path("streamUrl").asString())) {
            messages.forEach(message -> note(events, message.path("type").asString()));
        }
        var task = easel.get("/api/tasks/" + taskId);
        var file = "completed".equals(task.path("status").asString()) ? keep(taskId, task) : null;
        var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        return new Receipt(
                task.path("status").asString(),
                taskId,
                before,
                accepted.path("creditsReserved").asLong(),
                balanceAfter(before, accepted.path("creditsReserved").asLong()),
                file == null ? "" : file.toString(),
                millis,
                events);
    }

    private String upload(Path photo) throws IOException {
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

    private Path keep(String taskId, JsonNode task) throws IOException {
        Files.createDirectories(results);
        var file = results.resolve(taskId + ".png");
        easel.download(task.path("output").path("items").path(0).path("url").asString(), file);
        return file;
    }

    private long balance() {
        return easel.get("/api/credits/balance").path("balance").asLong();
    }

    /** Waits until nothing is held any more: the ledger settles right after the task. */
    private long balanceAfter(long before, long held) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            var now = easel.get("/api/credits/balance");
            var balance = now.path("balance").asLong();
            if (now.path("held").asLong() == 0 && (balance == before - held || balance == before)) {
                return balance;
            }
            Thread.onSpinWait();
        }
        return balance();
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

    /** What happened; also the one line of {@code demo --json}. */
    record Receipt(
            String status,
            String taskId,
            long creditsBefore,
            long creditsHeld,
            long creditsAfter,
            String outputFile,
            long millis,
            List<String> events) {

        /** Whether everything held: the task succeeded and cost what was said. */
        boolean holds() {
            return status.equals("completed") && creditsAfter == creditsBefore - creditsHeld && !outputFile.isEmpty();
        }
    }
}
